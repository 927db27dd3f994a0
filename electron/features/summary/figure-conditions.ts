import { assertNever } from '#shared/domain/assert-never';
import type { SummaryUnitKind } from '#shared/domain/summary/content';
import type { FigureTarget } from '#shared/domain/summary/figure-key';
import type { CaseCounts } from '#shared/domain/summary/figures';
import type { MoneyAct, SupervisionAct } from '#shared/domain/summary/money-figures';
import type { WarningAct } from '#shared/domain/summary/warning-figures';

/*
 * The one place that says in SQL which cases a figure counts. Counting and opening a figure both use it. Cases are `c`;
 * the parameters are those of MonthWindow. Columns that are never null bear no check for it.
 */

const within = (column: string) => `${column} >= :from AND ${column} < :to`;
/**
 * Keeps the databases from walking through ten years by an index on the start or on the unit: few cases are open at an
 * instant, and the index on the end finds them.
 */
const unindexed = (column: string) => `COALESCE(${column}, '')`;
/** When a case came under its number: one that was split off did so on that day, whenever the resident came. */
const came = 'COALESCE(c.split_at, c.received_at)';
/** Reopened cases (ids) that were closed at an instant by an earlier handling, and those whose earlier closing stands then. */
const heldClosed = (instant: string, more = '') =>
  `SELECT h.case_id FROM case_handlings h WHERE h.closed_at < :${instant} AND h.reopened_at >= :${instant}${more}`;
const openAt = (instant: string) =>
  `${came} < :${instant} AND (c.closed_at IS NULL OR c.closed_at >= :${instant}) AND c.id NOT IN (${heldClosed(instant)})`;
const decided = `c.status NOT IN ('refused', 'merged') AND ${within('c.closed_at')}`;
/** Closed in the month and reopened after it: the closing of an earlier handling, which stays counted. */
const decidedEarlier = (more: string) => `c.id IN (${heldClosed('to', ` AND h.closed_at >= :from${more}`)})`;

/** Cases that existed open at some time of the month; all counts and orders are of these. */
export const TOUCHED = `${came} < :to AND (c.closed_at IS NULL OR c.closed_at >= :from)`;

/** Which cases each count holds (see `caseCountsSchema`). */
export const COUNT_CONDITIONS: Readonly<Record<keyof CaseCounts, string>> = {
  openAtStart: openAt('from'),
  received: within(came),
  // What is split off was accepted with the first case: it counts where it is received.
  accepted: within('COALESCE(c.split_at, c.accepted_at)'),
  notified: within('c.notified_at'),
  refused: `c.status = 'refused' AND ${within('c.closed_at')}`,
  merged: `c.status = 'merged' AND ${within('c.closed_at')}`,
  reopened: `c.id IN (${heldClosed('from', ' AND h.reopened_at < :to')})`,
  closedInTime: `((${decided} AND (c.due_at IS NULL OR c.closed_at <= c.due_at)) OR ${decidedEarlier(' AND (h.due_at IS NULL OR h.closed_at <= h.due_at)')})`,
  closedLate: `((${decided} AND c.closed_at > c.due_at) OR ${decidedEarlier(' AND h.closed_at > h.due_at')})`,
  openAtEnd: openAt('to'),
};

const promisedNow = `${decided} AND c.promised_days IS NOT NULL AND c.used_days IS NOT NULL`;
const promisedEarlier = ' AND h.closed_at >= :from AND h.promised_days IS NOT NULL AND h.used_days IS NOT NULL';
/** Promised items closed in the month whose working days are known. */
export const PROMISED = `c.kind = 'application' AND ((${promisedNow}) OR c.id IN (${heldClosed('to', promisedEarlier)}))`;
/** The working days of a promised item: those of the handling whose closing is counted. */
export const promisedDays = (column: 'used_days' | 'promised_days') =>
  `CASE WHEN ${promisedNow} THEN c.${column} ELSE (${heldClosed('to', ' AND h.closed_at >= :from AND h.case_id = c.id').replace('h.case_id', `h.${column}`)}) END`;

const ratedEarlier = (more: string) =>
  `c.id IN (SELECT h.case_id FROM case_handlings h WHERE h.rating IS NOT NULL AND ${within('h.rated_at')}${more})`;
const ratedNow = `c.rating IS NOT NULL AND ${within('c.rated_at')}`;
/** Cases that were given a level in the month, in this handling or an earlier one; the parameter is `level`. */
export const RATED_LEVEL = `((${ratedNow} AND c.rating = :level AND c.remedy_reviewed IS NULL) OR ${ratedEarlier(' AND h.rating = :level AND h.remedy_reviewed IS NULL')})`;
/** Cases with a bad rating of the month that a review set aside. */
export const RATED_ASIDE = `((${ratedNow} AND c.remedy_reviewed IS NOT NULL) OR ${ratedEarlier(' AND h.remedy_reviewed IS NOT NULL')})`;
/** Cases whose days to rate ended in the month, unrated up to its end. */
export const NOT_RATED = `((c.delivered_at >= :silentFrom AND c.delivered_at < :silentTo AND (c.rated_at IS NULL OR c.rated_at >= :to)) OR c.id IN (SELECT h.case_id FROM case_handlings h WHERE ${within('h.silent_at')}))`;
const calledEarlier = (more = '') =>
  `c.id IN (SELECT h.case_id FROM case_handlings h WHERE ${within('h.called_back_at')}${more})`;
/** Cases called back in the month, and those whose resident said that the matter was solved. */
export const CALLED_BACK = `(${within('c.called_back_at')} OR ${calledEarlier()})`;
export const CALLED_SOLVED = `((${within('c.called_back_at')} AND c.is_solved) OR ${calledEarlier(' AND h.is_solved')})`;

/** Acts on orders `o` in the month. An order that is done again keeps its row: only the log `a` knows when. */
export const ORDER_ACTS = {
  returned: within('o.returned_at'),
  reworked: `a.action = 'order.reworked' AND ${within('a.at')}`,
} as const;

/** Fundings `f` of the month. Money can be confirmed after the case has ended: all cases count, not the touched alone. */
export const MONEY_CONDITIONS: Readonly<Record<MoneyAct, string>> = {
  sent: `f.kind = 'funded' AND ${within('f.sent_at')}`,
  confirmed: within('f.confirmed_at'),
  waived: `f.kind = 'waived' AND ${within('f.sent_at')}`,
  ended: `f.kind = 'funded' AND ${within('f.ended_at')}`,
};

/** Supervisions `s` of the month, or open at its end: one that was ended without an answer is no longer open. */
export const SUPERVISION_CONDITIONS: Readonly<Record<SupervisionAct, string>> = {
  pressed: within('s.asked_at'),
  inTime: `${within('s.answered_at')} AND s.answered_at < s.due_at`,
  late: `${within('s.answered_at')} AND s.answered_at >= s.due_at`,
  open: 's.asked_at < :to AND COALESCE(s.answered_at, s.closed_at, :to) >= :to',
};

const stands = "(w.decision IS NULL OR w.decision <> 'withdrawn')";
/** Cards `w` whose clock turned in the month; those that were withdrawn count apart. */
export const WARNING_CONDITIONS: Readonly<Record<WarningAct, string>> = {
  yellow: `w.colour = 'yellow' AND ${stands} AND ${within('w.issued_at')}`,
  red: `w.colour = 'red' AND ${stands} AND ${within('w.issued_at')}`,
  withdrawn: `w.decision = 'withdrawn' AND ${within('w.issued_at')}`,
};

const ORDER_SOURCES = {
  returned: 'work_orders o',
  reworked: 'work_orders o INNER JOIN audit_entries a ON a.subject_id = o.id',
} as const;

/** Whose cases are counted: a unit's by its kind, or all that there are, as where the office is one street. */
export type ScopeKind = SummaryUnitKind | 'everything';

/** Cases that a unit of a kind calls its own; the parameter is `unitId`. */
export const SCOPES: Readonly<Record<ScopeKind, string>> = {
  everything: '1 = 1',
  district: '1 = 1',
  street: `${unindexed('c.street_id')} = :unitId`,
  section: `${unindexed('c.lead_unit_id')} = :unitId`,
  community: `${unindexed('c.community_id')} = :unitId`,
};

const ROWS = {
  kind: 'c.kind = :rowKey',
  channel: 'c.channel = :rowKey',
  item: "c.kind = 'application' AND COALESCE(c.item_id, '') = :rowKey",
  category: "c.kind <> 'application' AND COALESCE(c.category_code, '') = :rowKey",
} as const;

/** A condition with its parameters. */
export interface CaseCondition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Whose acts count: those of some units, those in a street's cases, or all. */
export type ActReach = readonly string[] | { readonly streetId: string } | null;

/** Acts within a reach, as more of a condition; `unit` is the column of an act's unit, `ofCase` that of its case. */
export function actsWithin(reach: ActReach, unit: string, ofCase: string): CaseCondition {
  if (reach === null) return { sql: '', parameters: {} };
  if (!('streetId' in reach)) return { sql: ` AND ${unit} IN (:...actUnits)`, parameters: { actUnits: reach } };
  const ofStreet = `EXISTS (SELECT 1 FROM cases ac WHERE ac.id = ${ofCase} AND ac.street_id = :actStreet)`;
  return { sql: ` AND ${ofStreet}`, parameters: { actStreet: reach.streetId } };
}

function ratingCondition(level: number | 'aside' | null): CaseCondition {
  if (level === null) return { sql: NOT_RATED, parameters: {} };
  return level === 'aside' ? { sql: RATED_ASIDE, parameters: {} } : { sql: RATED_LEVEL, parameters: { level } };
}

function countCondition({ row, count }: Extract<FigureTarget, { type: 'count' }>): CaseCondition {
  const sql = `${TOUCHED} AND ${COUNT_CONDITIONS[count]}`;
  if (row === null || row.by === 'unit') return { sql, parameters: {} };
  return { sql: `${sql} AND ${ROWS[row.by]}`, parameters: { rowKey: row.key } };
}

/** Cases that have a row of an office's act within a reach. */
function actCondition(
  [table, alias, unit]: readonly [table: string, alias: string, unit: string],
  act: string,
  reach: ActReach,
): CaseCondition {
  const within = actsWithin(reach, `${alias}.${unit}`, `${alias}.case_id`);
  const sql = `c.id IN (SELECT ${alias}.case_id FROM ${table} ${alias} WHERE ${act}${within.sql})`;
  return { sql, parameters: within.parameters };
}

/** Cases whose cards a figure counts within a reach, of one kind of clock or of each. */
function cardCondition({ act, clock }: Extract<FigureTarget, { type: 'card' }>, reach: ActReach): CaseCondition {
  const kind = clock === null ? '' : ' AND w.kind = :clockKind';
  const cards = `${WARNING_CONDITIONS[act]}${kind}`;
  const { sql, parameters } = actCondition(['warning_cards', 'w', 'receiver_unit_id'], cards, reach);
  return { sql, parameters: clock === null ? parameters : { ...parameters, clockKind: clock } };
}

/** The cases of a figure among those of its scope; `reach` says whose acts count. */
export function conditionOf(target: FigureTarget, reach: ActReach): CaseCondition {
  switch (target.type) {
    case 'count':
      return countCondition(target);
    case 'promised':
      return target.item === null
        ? { sql: PROMISED, parameters: {} }
        : { sql: `${PROMISED} AND COALESCE(c.item_id, '') = :itemId`, parameters: { itemId: target.item } };
    case 'rating':
      return ratingCondition(target.level);
    case 'callback':
      return { sql: target.answer === 'asked' ? CALLED_BACK : CALLED_SOLVED, parameters: {} };
    case 'card':
      return cardCondition(target, reach);
    case 'money':
      return actCondition(['order_fundings', 'f', 'unit_id'], MONEY_CONDITIONS[target.act], reach);
    case 'supervision':
      return actCondition(['supervisions', 's', 'unit_id'], SUPERVISION_CONDITIONS[target.act], reach);
    case 'orders': {
      const { sql: units, parameters } = actsWithin(reach, 'o.unit_id', 'o.case_id');
      const acts = `SELECT 1 FROM ${ORDER_SOURCES[target.act]} WHERE o.case_id = c.id AND ${ORDER_ACTS[target.act]}${units}`;
      return { sql: `${TOUCHED} AND EXISTS (${acts})`, parameters };
    }
    default:
      return assertNever(target);
  }
}
