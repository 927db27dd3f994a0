import type { Role } from '#shared/domain/people/roles';

/** Who sends a command: the signed-in account of the window. */
export interface Actor {
  readonly accountId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: string;
}

/** What every handler gets beside its input. */
export interface CommandContext {
  /** Which window asks; sessions belong to windows. */
  readonly windowId: number;
  readonly requestId: string;
}

/** What the handler of a command for signed-in people gets. */
export interface ActorContext extends CommandContext {
  readonly actor: Actor;
}
