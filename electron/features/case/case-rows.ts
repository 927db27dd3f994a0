import { maskIdentityNumber } from '#shared/domain/identity/mask';
import type { CaseRow } from '#shared/ipc/commands/case-views';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';

const CONTENT_SHOWN = 200;

/** The beginning of a long text, for a row. */
function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= CONTENT_SHOWN ? text : `${characters.slice(0, CONTENT_SHOWN).join('')}…`;
}

/** A case as a row of a list; `unitNames` holds its community and lead unit. */
export function toCaseRow(
  row: CaseEntity,
  unitNames: ReadonlyMap<string, string>,
  deadlines: CaseDeadlines,
  now: string,
): CaseRow {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    status: row.status,
    channel: row.channel,
    urgency: row.urgency,
    applicantName: row.applicantName,
    maskedDocumentNumber: maskIdentityNumber(row.documentNumber),
    subject: row.subject,
    content: shorten(row.content),
    communityName: unitNames.get(row.communityId ?? '') ?? '',
    leadUnitName: unitNames.get(row.leadUnitId ?? '') ?? '',
    receivedAt: row.receivedAt,
    dueAt: row.dueAt,
    isDueEstimated: row.isDueEstimated,
    card: deadlines.cardOf(row, now),
    closedAt: row.closedAt,
    version: row.version,
  };
}
