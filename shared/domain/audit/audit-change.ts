/** A field that an act changed, before and after, in the words in which the log keeps it; persons' data is masked. */
export interface AuditChange {
  /** The field's name in code; the catalogue says it (`audit.field.<field>`). */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}
