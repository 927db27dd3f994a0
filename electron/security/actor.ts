import type { Role } from '#shared/domain/people/roles';

/** Who asks a service for something, as the audit trail names him. */
export interface Asker {
  readonly accountId: string;
  readonly displayName: string;
}

/** The signed-in account of a window, with what decides on its rights. */
export interface Actor extends Asker {
  readonly role: Role;
  readonly unitId: string;
}
