/** Who asks a service for something, as the audit trail names him. */
export interface Asker {
  readonly accountId: string;
  readonly displayName: string;
}
