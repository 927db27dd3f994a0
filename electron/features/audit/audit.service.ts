import type { AuditAction } from '#shared/domain/audit/acts';
import { addDays, startOfBusinessDay } from '#shared/domain/time/business-day';
import type { AuditRow, KeptKind } from '#shared/ipc/commands/audit';
import type { TimelineEntry } from '#shared/ipc/commands/case-views';
import type { AuditEntryEntity } from '../../database/entities/audit-entry.entity';
import type { ServiceKit } from '../service-kit';
import { type AuditLine, findLastEntry, pageAuditEntries } from './audit.repository';

/** Which page of the log; days are business days, both included. */
export interface AuditQuery {
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly page: number;
  readonly pageSize: number;
}

/** Nobody has a dialog open for longer, and the log is never searched through for what is not there. */
const LOOK_BACK_MS = 2 * 86_400_000;

/** The acts that change what a dialog of the settings shows. */
const ACTS_OF: Readonly<Record<KeptKind, readonly AuditAction[]>> = {
  account: [
    ...(['account.created', 'account.updated', 'account.activated', 'account.deactivated'] as const),
    ...(['account.created-by-two', 'account.updated-by-two', 'account.closed'] as const),
  ],
  unit: ['organisation.created', 'organisation.updated', 'organisation.closed'],
  category: ['catalogue.category-saved'],
  settings: ['setting.updated'],
  rules: ['setting.rules-updated'],
};

/** Shows the log. */
export class AuditService {
  constructor(private readonly kit: Pick<ServiceKit, 'database' | 'clock'>) {}

  list(query: AuditQuery): Promise<{ readonly rows: readonly AuditRow[]; readonly total: number }> {
    const filter = {
      actorName: query.text,
      from: query.from === null ? null : startOfBusinessDay(query.from),
      before: query.to === null ? null : startOfBusinessDay(addDays(query.to, 1)),
    };
    return this.kit.database.read(async (tx) => {
      const { lines, total } = await pageAuditEntries(tx, filter, query.page, query.pageSize);
      return { rows: lines.map(viewLine), total };
    });
  }

  /** Who changed something kept last, so that whoever was slower can be told. */
  findLastChange(kind: KeptKind, subjectId: string): Promise<TimelineEntry | null> {
    const since = new Date(Date.parse(this.kit.clock.now()) - LOOK_BACK_MS).toISOString();
    return this.kit.database.read(async (tx) => {
      const entry = await findLastEntry(tx, { actions: ACTS_OF[kind], subjectId, since });
      return entry === null ? null : viewEntry(entry);
    });
  }
}

function viewEntry({ id, at, actorName, action, detail }: AuditEntryEntity): TimelineEntry {
  return { id, at, actorName, action, detail };
}

function viewLine({ entry, caseNumber }: AuditLine): AuditRow {
  return { ...viewEntry(entry), caseNumber, deskName: entry.deskName, changes: entry.changes ?? [] };
}
