import { z } from 'zod';

const count = z.int().min(0);

/**
 * What a month counts of orders' money (费随事转): sent with an order (拨付), its receipt confirmed by the unit (确认), an
 * order sent on a manager's waiver (免拨), and unconfirmed money that an order took back when it ended (收回). Each counts
 * on its own day: what is confirmed may have been sent in an earlier month.
 */
export const MONEY_ACTS = ['sent', 'confirmed', 'waived', 'ended'] as const;
/** See {@link MONEY_ACTS}. */
export type MoneyAct = (typeof MONEY_ACTS)[number];

/** Orders of an act, in how many cases, and their money in fen: of `confirmed` what came, of `waived` 0. */
export const moneyCountSchema = z.strictObject({ orders: count, cases: count, fen: count });
/** See {@link moneyCountSchema}. */
export type MoneyCount = Readonly<z.output<typeof moneyCountSchema>>;

/** No money. */
export const NO_MONEY_COUNT: MoneyCount = { orders: 0, cases: 0, fen: 0 };

/** Money of the orders to a unit and the units below it; the street's is that of all units. */
export const moneyFiguresSchema = z.strictObject({
  sent: moneyCountSchema,
  confirmed: moneyCountSchema,
  waived: moneyCountSchema,
  ended: moneyCountSchema,
});
/** See {@link moneyFiguresSchema}. */
export type MoneyFigures = Readonly<z.output<typeof moneyFiguresSchema>>;

/** A month without money, as those signed before there was any. */
export const NO_MONEY: MoneyFigures = {
  sent: NO_MONEY_COUNT,
  confirmed: NO_MONEY_COUNT,
  waived: NO_MONEY_COUNT,
  ended: NO_MONEY_COUNT,
};

/**
 * What a month counts of supervisions (督办): pressed in it, answered in it by the day that was set or later, and open
 * (neither answered nor ended) when it ended.
 */
export const SUPERVISION_ACTS = ['pressed', 'inTime', 'late', 'open'] as const;
/** See {@link SUPERVISION_ACTS}. */
export type SupervisionAct = (typeof SUPERVISION_ACTS)[number];

/** Supervisions, and in how many cases. */
export const supervisionCountSchema = z.strictObject({ times: count, cases: count });
/** See {@link supervisionCountSchema}. */
export type SupervisionCount = Readonly<z.output<typeof supervisionCountSchema>>;

/** Supervisions of a unit and the units below it; the street's has also those that the centre itself answers. */
export const supervisionFiguresSchema = z.strictObject({
  pressed: supervisionCountSchema,
  inTime: supervisionCountSchema,
  late: supervisionCountSchema,
  open: supervisionCountSchema,
});
/** See {@link supervisionFiguresSchema}. */
export type SupervisionFigures = Readonly<z.output<typeof supervisionFiguresSchema>>;

const NONE: SupervisionCount = { times: 0, cases: 0 };

/** A month without supervisions. */
export const NO_SUPERVISIONS: SupervisionFigures = { pressed: NONE, inTime: NONE, late: NONE, open: NONE };

/** Whether a unit had any money in the month. */
export const hasMoney = (money: MoneyFigures) => MONEY_ACTS.some((act) => money[act].orders > 0);

/** Whether a unit had any supervision in the month. */
export const hasSupervisions = (figures: SupervisionFigures) => SUPERVISION_ACTS.some((act) => figures[act].times > 0);

const restOf = (total: number, parts: readonly number[]) => parts.reduce((left, part) => left - part, total);

/**
 * The street's money that belongs to no section or community of its list; null where they add up, as they do while only
 * communities get money. `cases` are left out (0): a case can stand in two rows.
 */
export function findOtherMoney(
  total: MoneyFigures,
  units: readonly { readonly money: MoneyFigures }[],
): MoneyFigures | null {
  const rest = (act: MoneyAct): MoneyCount => ({
    orders: restOf(
      total[act].orders,
      units.map(({ money }) => money[act].orders),
    ),
    cases: 0,
    fen: restOf(
      total[act].fen,
      units.map(({ money }) => money[act].fen),
    ),
  });
  const other = { sent: rest('sent'), confirmed: rest('confirmed'), waived: rest('waived'), ended: rest('ended') };
  return hasMoney(other) ? other : null;
}

/** The street's supervisions that belong to no section or community: the centre answers them. See {@link findOtherMoney}. */
export function findOtherSupervisions(
  total: SupervisionFigures,
  units: readonly { readonly supervisions: SupervisionFigures }[],
): SupervisionFigures | null {
  const rest = (act: SupervisionAct): SupervisionCount => ({
    times: restOf(
      total[act].times,
      units.map(({ supervisions }) => supervisions[act].times),
    ),
    cases: 0,
  });
  const other = { pressed: rest('pressed'), inTime: rest('inTime'), late: rest('late'), open: rest('open') };
  return hasSupervisions(other) ? other : null;
}
