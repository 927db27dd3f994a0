import type { CaseCounts } from '#shared/domain/summary/figures';
import type { MoneyFigures, SupervisionFigures } from '#shared/domain/summary/money-figures';
import type { WarningFigures } from '#shared/domain/summary/warning-figures';
import { BUSINESS_ZONE_OFFSET_MS } from '#shared/domain/time/business-day';
import type { CaseEntity } from '../../../../electron/database/entities/case.entity';
import type { CaseHandlingEntity } from '../../../../electron/database/entities/case-handling.entity';
import type { OrderFundingEntity } from '../../../../electron/database/entities/order-funding.entity';
import type { SupervisionEntity } from '../../../../electron/database/entities/supervision.entity';
import type { WarningCardEntity } from '../../../../electron/database/entities/warning-card.entity';

/*
 * The figures counted the slow way, case by case, by the calendar's month on the office's wall: what the database
 * counts must be the same.
 */

const wall = (instant: string | null) =>
  instant === null ? null : new Date(Date.parse(instant) + BUSINESS_ZONE_OFFSET_MS).toISOString();

/** Whether an instant lies in a month as people on the spot see it. */
export const isIn = (month: string, instant: string | null) => wall(instant)?.startsWith(month) === true;
const isBefore = (month: string, instant: string | null) =>
  instant !== null && (wall(instant) ?? '').slice(0, 7) < month;
const isUpTo = (month: string, instant: string | null) => isBefore(month, instant) || isIn(month, instant);

const sum = (cases: readonly CaseEntity[], test: (each: CaseEntity) => boolean) => cases.filter(test).length;

interface Closing {
  readonly closedAt: string;
  readonly reopenedAt: string | null;
  readonly dueAt: string | null;
}

function closingsOf(each: CaseEntity, handlings: readonly CaseHandlingEntity[]): readonly Closing[] {
  const earlier = handlings.filter(({ caseId }) => caseId === each.id);
  const { closedAt, dueAt } = each;
  return closedAt === null ? earlier : [...earlier, { closedAt, reopenedAt: null, dueAt }];
}

export function countNaively(
  cases: readonly CaseEntity[],
  month: string,
  handlings: readonly CaseHandlingEntity[] = [],
): CaseCounts {
  const closings = new Map(cases.map((each) => [each.id, closingsOf(each, handlings)]));
  const some = (each: CaseEntity, test: (closing: Closing) => boolean) => (closings.get(each.id) ?? []).some(test);
  const isClosedAtStart = (each: CaseEntity) =>
    some(each, (it) => isBefore(month, it.closedAt) && !isBefore(month, it.reopenedAt));
  const isClosedAtEnd = (each: CaseEntity) =>
    some(each, (it) => isUpTo(month, it.closedAt) && !isUpTo(month, it.reopenedAt));
  const isLate = ({ closedAt, dueAt }: Closing) => dueAt !== null && Date.parse(closedAt) > Date.parse(dueAt);
  const came = ({ splitAt, receivedAt }: CaseEntity) => splitAt ?? receivedAt;
  const isUndecided = ({ status }: CaseEntity) => status === 'refused' || status === 'merged';
  /** The closing of the month that stands at its end. */
  const closes = (each: CaseEntity, isWanted: (closing: Closing) => boolean) =>
    some(each, (it) => {
      const isDecided = it.reopenedAt !== null || !isUndecided(each);
      return isDecided && isIn(month, it.closedAt) && !isUpTo(month, it.reopenedAt) && isWanted(it);
    });
  return {
    openAtStart: sum(cases, (each) => isBefore(month, came(each)) && !isClosedAtStart(each)),
    received: sum(cases, (each) => isIn(month, came(each))),
    accepted: sum(cases, (each) => isIn(month, each.splitAt ?? each.acceptedAt)),
    notified: sum(cases, (each) => isIn(month, each.notifiedAt)),
    refused: sum(cases, (each) => each.status === 'refused' && isIn(month, each.closedAt)),
    merged: sum(cases, (each) => each.status === 'merged' && isIn(month, each.closedAt)),
    reopened: sum(cases, (each) => some(each, (it) => isBefore(month, it.closedAt) && isIn(month, it.reopenedAt))),
    closedInTime: sum(cases, (each) => closes(each, (it) => !isLate(it))),
    closedLate: sum(cases, (each) => closes(each, isLate)),
    openAtEnd: sum(cases, (each) => isUpTo(month, came(each)) && !isClosedAtEnd(each)),
  };
}

const casesOf = (rows: readonly { readonly caseId: string }[]) => new Set(rows.map(({ caseId }) => caseId)).size;

export function countMoneyNaively(fundings: readonly OrderFundingEntity[], month: string): MoneyFigures {
  const count = (test: (each: OrderFundingEntity) => boolean, fenOf: (each: OrderFundingEntity) => number) => {
    const own = fundings.filter(test);
    return { orders: own.length, cases: casesOf(own), fen: own.reduce((fen, each) => fen + fenOf(each), 0) };
  };
  const amount = ({ amountFen }: OrderFundingEntity) => amountFen;
  return {
    sent: count((each) => each.kind === 'funded' && isIn(month, each.sentAt), amount),
    confirmed: count(
      (each) => isIn(month, each.confirmedAt),
      ({ receivedFen }) => receivedFen ?? 0,
    ),
    waived: count((each) => each.kind === 'waived' && isIn(month, each.sentAt), amount),
    ended: count((each) => isIn(month, each.endedAt), amount),
  };
}

export function countSupervisionsNaively(rows: readonly SupervisionEntity[], month: string): SupervisionFigures {
  const count = (test: (each: SupervisionEntity) => boolean) => {
    const own = rows.filter(test);
    return { times: own.length, cases: casesOf(own) };
  };
  const isLate = ({ answeredAt, dueAt }: SupervisionEntity) =>
    answeredAt !== null && Date.parse(answeredAt) >= Date.parse(dueAt);
  const isDone = ({ answeredAt, closedAt }: SupervisionEntity) => isUpTo(month, answeredAt) || isUpTo(month, closedAt);
  return {
    pressed: count(({ askedAt }) => isIn(month, askedAt)),
    inTime: count((each) => isIn(month, each.answeredAt) && !isLate(each)),
    late: count((each) => isIn(month, each.answeredAt) && isLate(each)),
    open: count((each) => isUpTo(month, each.askedAt) && !isDone(each)),
  };
}

export function countWarningsNaively(rows: readonly WarningCardEntity[], month: string): WarningFigures {
  const count = (test: (each: WarningCardEntity) => boolean) => {
    const own = rows.filter((each) => isIn(month, each.issuedAt) && test(each));
    return { cards: own.length, cases: casesOf(own) };
  };
  const isWithdrawn = ({ decision }: WarningCardEntity) => decision === 'withdrawn';
  return {
    yellow: count((each) => each.colour === 'yellow' && !isWithdrawn(each)),
    red: count((each) => each.colour === 'red' && !isWithdrawn(each)),
    withdrawn: count(isWithdrawn),
  };
}
