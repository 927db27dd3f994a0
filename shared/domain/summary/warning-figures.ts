import { z } from 'zod';
import { CLOCK_KINDS } from '../clocks/case-clocks';

const count = z.int().min(0);

/**
 * What a month counts of cards (预警): those whose clock turned yellow and red in it, and, apart from both, those of its
 * cards that a manager withdrew on an appeal (撤销), whenever he did. A card counts in the month in which its clock
 * turned, also where the program gave it later.
 */
export const WARNING_ACTS = ['yellow', 'red', 'withdrawn'] as const;
/** See {@link WARNING_ACTS}. */
export type WarningAct = (typeof WARNING_ACTS)[number];

/** Cards, and in how many cases. */
export const warningCountSchema = z.strictObject({ cards: count, cases: count });
/** See {@link warningCountSchema}. */
export type WarningCount = Readonly<z.output<typeof warningCountSchema>>;

/** Cards given to a unit and the units below it; the street's has also those of the centre's own clerks and co-ordinators. */
export const warningFiguresSchema = z.strictObject({
  yellow: warningCountSchema,
  red: warningCountSchema,
  withdrawn: warningCountSchema,
});
/** See {@link warningFiguresSchema}. */
export type WarningFigures = Readonly<z.output<typeof warningFiguresSchema>>;

/** The cards of one kind of clock. */
export const clockWarningsSchema = z.strictObject({ key: z.enum(CLOCK_KINDS), figures: warningFiguresSchema });
/** See {@link clockWarningsSchema}. */
export type ClockWarnings = Readonly<z.output<typeof clockWarningsSchema>>;

const NONE: WarningCount = { cards: 0, cases: 0 };

/** A month without cards. */
export const NO_WARNINGS: WarningFigures = { yellow: NONE, red: NONE, withdrawn: NONE };

/** Whether there was any card in the month. */
export const hasWarnings = (figures: WarningFigures) => WARNING_ACTS.some((act) => figures[act].cards > 0);

/**
 * The street's cards that belong to no section or community: the centre's own people had them. Null where there are none;
 * `cases` are left out (0), because a case can stand in two rows.
 */
export function findOtherWarnings(
  total: WarningFigures,
  units: readonly { readonly warnings: WarningFigures }[],
): WarningFigures | null {
  const rest = (act: WarningAct): WarningCount => ({
    cards: units.reduce((left, { warnings }) => left - warnings[act].cards, total[act].cards),
    cases: 0,
  });
  const other = { yellow: rest('yellow'), red: rest('red'), withdrawn: rest('withdrawn') };
  return hasWarnings(other) ? other : null;
}
