import { maskIdentityNumber } from '#shared/domain/identity/mask';
import type { CaseRow } from '#shared/ipc/commands/case-rows';
import type { CaseInList } from '../../database/entities/case.entity';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';

const CONTENT_SHOWN = 200;

/** The beginning of a long text, for a row. */
function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= CONTENT_SHOWN ? text : `${characters.slice(0, CONTENT_SHOWN).join('')}…`;
}

/** What a row shows of other rows: names of its community and lead unit, and numbers of living cases, by their ids. */
export interface RowNames {
  readonly units: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, string>;
}

function mergedIntoOf({ mergedIntoId: id }: CaseInList, { numbers }: RowNames): CaseRow['mergedInto'] {
  return id === null ? null : { id, number: numbers.get(id) ?? '' };
}

/** A case as a row of a list. */
export function toCaseRow(row: CaseInList, names: RowNames, deadlines: CaseDeadlines, now: string): CaseRow {
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
    communityName: names.units.get(row.communityId ?? '') ?? '',
    leadUnitName: names.units.get(row.leadUnitId ?? '') ?? '',
    receivedAt: row.receivedAt,
    dueAt: row.dueAt,
    isDueEstimated: row.isDueEstimated,
    suspendedAt: row.closedAt === null ? row.suspendedAt : null,
    card: deadlines.cardOf(row, now),
    closedAt: row.closedAt,
    returnCount: row.returnCount,
    mergedInto: mergedIntoOf(row, names),
    heldFor: row.status === 'accepted' || row.status === 'assigned' ? row.heldFor : null,
    version: row.version,
  };
}
