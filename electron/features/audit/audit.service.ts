import { addDays, startOfBusinessDay } from '#shared/domain/time/business-day';
import type { AuditRow } from '#shared/ipc/commands/audit';
import type { Database } from '../../database/database';
import { type AuditLine, pageAuditEntries } from './audit.repository';

/** Which page of the log; days are business days, both included. */
export interface AuditQuery {
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly page: number;
  readonly pageSize: number;
}

/** Shows the log. */
export class AuditService {
  constructor(private readonly database: Database) {}

  list(query: AuditQuery): Promise<{ readonly rows: readonly AuditRow[]; readonly total: number }> {
    const filter = {
      actorName: query.text,
      from: query.from === null ? null : startOfBusinessDay(query.from),
      before: query.to === null ? null : startOfBusinessDay(addDays(query.to, 1)),
    };
    return this.database.read(async (tx) => {
      const { lines, total } = await pageAuditEntries(tx, filter, query.page, query.pageSize);
      return { rows: lines.map(viewLine), total };
    });
  }
}

function viewLine({ entry, caseNumber }: AuditLine): AuditRow {
  const { id, at, actorName, action, detail } = entry;
  return { id, at, actorName, action, detail, caseNumber };
}
