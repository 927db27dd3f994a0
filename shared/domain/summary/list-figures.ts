import type { SummaryContent, UnitFigures } from './content';
import { CASE_COUNT_NAMES, type CaseCounts } from './figures';
import { MONEY_ACTS, SUPERVISION_ACTS } from './money-figures';
import { WARNING_ACTS, type WarningFigures } from './warning-figures';

/** One figure of a summary that opens the cases behind it. */
export interface Figure {
  /** See `FigureTarget`. */
  readonly key: string;
  readonly value: number;
}

const listCounts = (prefix: string, counts: CaseCounts): readonly Figure[] =>
  CASE_COUNT_NAMES.map((name) => ({ key: prefix + name, value: counts[name] }));

type Rest = Pick<UnitFigures, 'orders' | 'money' | 'supervisions'>;

const listRest = (prefix: string, { orders, money, supervisions }: Rest): readonly Figure[] => [
  { key: `${prefix}orders.returned`, value: orders.returnedCases },
  { key: `${prefix}orders.reworked`, value: orders.reworkedCases },
  ...MONEY_ACTS.map((act) => ({ key: `${prefix}money.${act}`, value: money[act].cases })),
  ...SUPERVISION_ACTS.map((act) => ({ key: `${prefix}supervision.${act}`, value: supervisions[act].cases })),
];

const listCards = (prefix: string, warnings: WarningFigures): readonly Figure[] =>
  WARNING_ACTS.map((act) => ({ key: `${prefix}card.${act}`, value: warnings[act].cases }));

/** Cards of the month; none where it was counted before cards were given. */
function listWarnings({ cards, warnings, warningsByClock, units }: SummaryContent): readonly Figure[] {
  if (cards !== undefined) return [];
  return [
    ...listCards('', warnings),
    ...warningsByClock.flatMap(({ key, figures }) => listCards(`clock.${key}.`, figures)),
    ...units.flatMap((unit) => listCards(`unit.${unit.unitId}.`, unit.warnings)),
  ];
}

/** Every figure of a summary that counts cases, with its key. */
export function listFigures(content: SummaryContent): readonly Figure[] {
  const { figures, itemWork, units } = content;
  const { ratings, callbacks, promisedWork } = figures;
  const divisions = [
    ...figures.byKind.map(({ key, counts }) => ({ prefix: `kind.${key}.`, counts })),
    ...figures.byChannel.map(({ key, counts }) => ({ prefix: `channel.${key}.`, counts })),
    ...figures.byItem.map(({ key, counts }) => ({ prefix: `item.${key}.`, counts })),
    ...figures.byCategory.map(({ key, counts }) => ({ prefix: `category.${key}.`, counts })),
    ...units.map(({ unitId, counts }) => ({ prefix: `unit.${unitId}.`, counts })),
  ];
  return [
    ...listCounts('', figures.total),
    ...divisions.flatMap(({ prefix, counts }) => listCounts(prefix, counts)),
    { key: 'promised', value: promisedWork.cases },
    ...itemWork.map(({ key, work }) => ({ key: `promised.${key}`, value: work.cases })),
    { key: 'rating.5', value: ratings.verySatisfied },
    { key: 'rating.4', value: ratings.satisfied },
    { key: 'rating.3', value: ratings.fairlySatisfied },
    { key: 'rating.2', value: ratings.dissatisfied },
    { key: 'rating.1', value: ratings.veryDissatisfied },
    { key: 'rating.none', value: ratings.notRated },
    { key: 'rating.aside', value: ratings.setAside },
    { key: 'callback.asked', value: callbacks.asked },
    { key: 'callback.solved', value: callbacks.solved },
    ...listRest('', content),
    ...units.flatMap((unit) => listRest(`unit.${unit.unitId}.`, unit)),
    ...listWarnings(content),
  ];
}
