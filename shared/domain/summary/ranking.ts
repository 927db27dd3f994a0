import type { ItemWork, SummaryContent, UnitFigures } from './content';
import { countClosed, divide } from './rates';

/** How many rows a ranking has. */
const LONGEST = 10;

/** A matter with the cases received of it; `key` is the key of the figure that opens them. */
export interface VolumeRank {
  readonly key: string;
  readonly name: string;
  readonly received: number;
}

/** An item with the working days it took; `key` as in {@link VolumeRank}. */
export interface SpeedRank {
  readonly key: string;
  readonly name: string;
  readonly cases: number;
  readonly averageDays: number;
  /** 1 − actual ÷ promised, null where nothing was promised. */
  readonly speedUp: number | null;
}

const byKey = (left: { readonly key: string }, right: { readonly key: string }) => (left.key < right.key ? -1 : 1);

/** The ten items and categories of which most cases were received. */
export function rankByVolume({ figures, itemNames, categoryNames }: SummaryContent): readonly VolumeRank[] {
  const items = figures.byItem.map(({ key, counts }) => ({
    key: `item.${key}`,
    name: itemNames[key] ?? key,
    received: counts.received,
  }));
  const categories = figures.byCategory.map(({ key, counts }) => ({
    key: `category.${key}`,
    name: categoryNames[key] ?? key,
    received: counts.received,
  }));
  return [...items, ...categories]
    .filter(({ received }) => received > 0)
    .sort((left, right) => right.received - left.received || byKey(left, right))
    .slice(0, LONGEST);
}

const averageOf = ({ work }: ItemWork) => work.actualDays / work.cases;

/** The ten promised items that were handled fastest, by the average of working days. */
export function rankBySpeed({ itemWork, itemNames }: SummaryContent): readonly SpeedRank[] {
  return itemWork
    .filter(({ work }) => work.cases > 0)
    .sort((left, right) => averageOf(left) - averageOf(right) || byKey(left, right))
    .slice(0, LONGEST)
    .map((each) => {
      const share = divide(each.work.actualDays, each.work.promisedDays);
      return {
        key: `promised.${each.key}`,
        name: itemNames[each.key] ?? each.key,
        cases: each.work.cases,
        averageDays: averageOf(each),
        speedUp: share === null ? null : 1 - share,
      };
    });
}

/** Units without business: those that in the month neither received a case nor closed one. */
export function listIdleUnits({ units }: SummaryContent): readonly UnitFigures[] {
  return units.filter(({ counts }) => counts.received + countClosed(counts) === 0);
}
