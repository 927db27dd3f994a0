import type { CaseCounts } from '#shared/domain/summary/figures';
import { BUSINESS_ZONE_OFFSET_MS } from '#shared/domain/time/business-day';
import type { CaseEntity } from '../../../../electron/database/entities/case.entity';

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

export function countNaively(cases: readonly CaseEntity[], month: string): CaseCounts {
  const isDecided = (each: CaseEntity) =>
    each.status !== 'refused' && each.status !== 'merged' && isIn(month, each.closedAt);
  const came = ({ splitAt, receivedAt }: CaseEntity) => splitAt ?? receivedAt;
  const isLate = ({ closedAt, dueAt }: CaseEntity) =>
    closedAt !== null && dueAt !== null && Date.parse(closedAt) > Date.parse(dueAt);
  return {
    openAtStart: sum(cases, (each) => isBefore(month, came(each)) && !isBefore(month, each.closedAt)),
    received: sum(cases, (each) => isIn(month, came(each))),
    accepted: sum(cases, (each) => isIn(month, each.splitAt ?? each.acceptedAt)),
    notified: sum(cases, (each) => isIn(month, each.notifiedAt)),
    refused: sum(cases, (each) => each.status === 'refused' && isIn(month, each.closedAt)),
    merged: sum(cases, (each) => each.status === 'merged' && isIn(month, each.closedAt)),
    closedInTime: sum(cases, (each) => isDecided(each) && !isLate(each)),
    closedLate: sum(cases, (each) => isDecided(each) && isLate(each)),
    openAtEnd: sum(cases, (each) => isUpTo(month, came(each)) && !isUpTo(month, each.closedAt)),
  };
}
