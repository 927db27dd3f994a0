import type { StoredEntry } from '#shared/domain/audit/canonical-entry';
import type { AuditEntryEntity } from '../entities/audit-entry.entity';

/** Columns of the log that a hash is made over, as SQL after `e.`. */
export const ENTRY_COLUMNS = [
  'id',
  'at',
  'actor_id',
  'actor_name',
  'action',
  'case_id',
  'subject_id',
  'detail',
  'desk_id',
  'desk_name',
  'changes',
] as const;

/** A row of the log as a driver gives it. */
export type EntryRow = Readonly<Record<(typeof ENTRY_COLUMNS)[number], string | null>>;

/** An entry as it is stored, from what is being inserted. */
export const storedEntry = ({ detail, changes, ...rest }: AuditEntryEntity): StoredEntry => ({
  ...rest,
  detail: JSON.stringify(detail),
  changes: changes === null ? null : JSON.stringify(changes),
});

/** An entry as it is stored, from its row; null where there is no row. */
export function readEntryRow(row: EntryRow): StoredEntry | null {
  if (row.id === null) return null;
  return {
    id: row.id,
    at: row.at ?? '',
    actorId: row.actor_id,
    actorName: row.actor_name ?? '',
    action: row.action ?? '',
    caseId: row.case_id,
    subjectId: row.subject_id ?? '',
    detail: row.detail ?? '',
    deskId: row.desk_id ?? '',
    deskName: row.desk_name ?? '',
    changes: row.changes,
  };
}
