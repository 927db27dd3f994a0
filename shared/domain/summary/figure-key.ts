import { CASE_KINDS, CHANNELS } from '../case/vocabulary';
import { CLOCK_KINDS, type ClockKind } from '../clocks/case-clocks';
import { CASE_COUNT_NAMES, type CaseCounts } from './figures';
import { MONEY_ACTS, type MoneyAct, SUPERVISION_ACTS, type SupervisionAct } from './money-figures';
import { WARNING_ACTS, type WarningAct } from './warning-figures';

/** Divisions of a summary's cases that a figure's key can name. */
export type FigureDivision = 'kind' | 'channel' | 'item' | 'category' | 'unit';

/**
 * Which cases a figure counts. Its key as text is one of: `closedLate` (a count of all), `kind.appeal.closedLate` (of one
 * row; without a count, `kind.appeal`, it is `received`), `unit.<id>.received`, `promised`, `promised.<item>`,
 * `rating.5` … `rating.1`, `rating.none`, `rating.aside`, `callback.asked`, `callback.solved`, and `card.<act>`,
 * `orders.returned`, `orders.reworked`, `money.<act>`, `supervision.<act>`, which with `unit.<id>.` before them are those
 * of one unit; `card.<act>` with `clock.<kind>.` before it are the cards of one kind of clock.
 */
export type FigureTarget =
  | {
      readonly type: 'count';
      readonly row: { readonly by: FigureDivision; readonly key: string } | null;
      readonly count: keyof CaseCounts;
    }
  | { readonly type: 'promised'; readonly item: string | null }
  | { readonly type: 'rating'; readonly level: 1 | 2 | 3 | 4 | 5 | 'aside' | null }
  | { readonly type: 'callback'; readonly answer: 'asked' | 'solved' }
  | {
      readonly type: 'card';
      readonly unitId: string | null;
      readonly clock: ClockKind | null;
      readonly act: WarningAct;
    }
  | { readonly type: 'orders'; readonly unitId: string | null; readonly act: 'returned' | 'reworked' }
  | { readonly type: 'money'; readonly unitId: string | null; readonly act: MoneyAct }
  | { readonly type: 'supervision'; readonly unitId: string | null; readonly act: SupervisionAct };

const simple: Readonly<Record<string, FigureTarget>> = {
  promised: { type: 'promised', item: null },
  'rating.5': { type: 'rating', level: 5 },
  'rating.4': { type: 'rating', level: 4 },
  'rating.3': { type: 'rating', level: 3 },
  'rating.2': { type: 'rating', level: 2 },
  'rating.1': { type: 'rating', level: 1 },
  'rating.none': { type: 'rating', level: null },
  'rating.aside': { type: 'rating', level: 'aside' },
  'callback.asked': { type: 'callback', answer: 'asked' },
  'callback.solved': { type: 'callback', answer: 'solved' },
  'orders.returned': { type: 'orders', unitId: null, act: 'returned' },
  'orders.reworked': { type: 'orders', unitId: null, act: 'reworked' },
  ...Object.fromEntries(
    WARNING_ACTS.map((act) => [`card.${act}`, { type: 'card', unitId: null, clock: null, act }] as const),
  ),
  ...Object.fromEntries(MONEY_ACTS.map((act) => [`money.${act}`, { type: 'money', unitId: null, act }] as const)),
  ...Object.fromEntries(
    SUPERVISION_ACTS.map((act) => [`supervision.${act}`, { type: 'supervision', unitId: null, act }] as const),
  ),
};

const ROW = /^(kind|channel|item|category|unit|clock)\.(.*?)(?:\.((?:card|orders|money|supervision)\.\w+|[a-zA-Z]+))?$/;

const findCount = (word: string) => CASE_COUNT_NAMES.find((name) => name === word);

function isKey(by: string, key: string): boolean {
  if (by === 'kind') return CASE_KINDS.some((kind) => kind === key);
  if (by === 'channel') return CHANNELS.some((channel) => channel === key);
  return by !== 'unit' || key !== '';
}

function parseClock(key: string, word: string): FigureTarget | null {
  const clock = CLOCK_KINDS.find((kind) => kind === key);
  const target = simple[word];
  return clock !== undefined && target?.type === 'card' ? { ...target, clock } : null;
}

function parseRow(text: string): FigureTarget | null {
  const [, by, key = '', word = 'received'] = ROW.exec(text) ?? [];
  if (by === 'clock') return parseClock(key, word);
  if (by === undefined || !isKey(by, key)) return null;
  const count = findCount(word);
  if (count !== undefined) return { type: 'count', row: { by: by as FigureDivision, key }, count };
  const target = by === 'unit' ? simple[word] : undefined;
  return target !== undefined && 'unitId' in target ? { ...target, unitId: key } : null;
}

/** The cases that a figure's key names, or null where there is no such figure. */
export function parseFigureKey(text: string): FigureTarget | null {
  const count = findCount(text);
  if (count !== undefined) return { type: 'count', row: null, count };
  if (Object.hasOwn(simple, text)) return simple[text] ?? null;
  if (text.startsWith('promised.')) return { type: 'promised', item: text.slice('promised.'.length) };
  return parseRow(text);
}
