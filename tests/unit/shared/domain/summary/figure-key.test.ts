import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAdjustments } from '#shared/domain/summary/adjustments';
import { NO_ORDERS, type SummaryContent, summaryContentSchema } from '#shared/domain/summary/content';
import { parseFigureKey } from '#shared/domain/summary/figure-key';
import { listFigures } from '#shared/domain/summary/list-figures';
import { NO_MONEY, NO_SUPERVISIONS } from '#shared/domain/summary/money-figures';
import { NO_WARNINGS } from '#shared/domain/summary/warning-figures';
import { anyFigures } from './summary-arbitraries';

const unit = { unitId: '01900000-0000-7000-8000-000000000002', name: '社会事务科', kind: 'section' } as const;

const contentOf = (figures: SummaryContent['figures']): SummaryContent => ({
  unitKind: 'street',
  month: '2026-03',
  asOf: '2026-04-01T00:00:00.000Z',
  figures,
  orders: NO_ORDERS,
  itemWork: [{ key: 'SD-MZ-001', work: figures.promisedWork }],
  money: NO_MONEY,
  supervisions: NO_SUPERVISIONS,
  warnings: NO_WARNINGS,
  warningsByClock: [{ key: 'signing', figures: NO_WARNINGS }],
  units: [
    {
      ...unit,
      ...{ counts: figures.total, orders: NO_ORDERS },
      ...{ money: NO_MONEY, supervisions: NO_SUPERVISIONS, warnings: NO_WARNINGS },
    },
  ],
  lastMonth: null,
  lastYear: null,
  itemNames: {},
  categoryNames: {},
});

describe('keys of figures', () => {
  it.each([
    ['received', { type: 'count', row: null, count: 'received' }],
    ['kind.appeal', { type: 'count', row: { by: 'kind', key: 'appeal' }, count: 'received' }],
    ['item.SD-MZ-001', { type: 'count', row: { by: 'item', key: 'SD-MZ-001' }, count: 'received' }],
    ['item.a.b.closedLate', { type: 'count', row: { by: 'item', key: 'a.b' }, count: 'closedLate' }],
    ['category..openAtEnd', { type: 'count', row: { by: 'category', key: '' }, count: 'openAtEnd' }],
    ['rating.5', { type: 'rating', level: 5 }],
    ['rating.none', { type: 'rating', level: null }],
    ['promised.SD-MZ-001', { type: 'promised', item: 'SD-MZ-001' }],
    [`unit.${unit.unitId}.card.red`, { type: 'card', unitId: unit.unitId, clock: null, act: 'red' }],
    ['card.withdrawn', { type: 'card', unitId: null, clock: null, act: 'withdrawn' }],
    ['clock.signing.card.yellow', { type: 'card', unitId: null, clock: 'signing', act: 'yellow' }],
    [`unit.${unit.unitId}.orders.returned`, { type: 'orders', unitId: unit.unitId, act: 'returned' }],
    ['money.confirmed', { type: 'money', unitId: null, act: 'confirmed' }],
    [`unit.${unit.unitId}.money.sent`, { type: 'money', unitId: unit.unitId, act: 'sent' }],
    [`unit.${unit.unitId}.supervision.inTime`, { type: 'supervision', unitId: unit.unitId, act: 'inTime' }],
  ])('%s names its cases', (key, target) => {
    expect(parseFigureKey(key)).toEqual(target);
  });

  it.each([
    '',
    'toString',
    'rating.6',
    'kind.other',
    'kind.appeal.card.red',
    'clock.signing',
    'clock.signing.orders.returned',
    'clock.other.card.red',
    'channel.',
    'unit..received',
    'closed',
    'money.lost',
    'kind.appeal.money.sent',
  ])('%s names nothing', (key) => {
    expect(parseFigureKey(key)).toBeNull();
  });

  it('name every figure of a summary, each differently', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const keys = listFigures(contentOf(figures)).map(({ key }) => key);
        const targets = keys.map((key) => JSON.stringify(parseFigureKey(key)));
        expect(targets).not.toContain('null');
        expect(new Set(targets).size).toBe(keys.length);
      }),
    );
  });

  it('read a month signed before there was money or supervision as one without', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const content = contentOf(figures);
        const { money: _, supervisions: __, units, ...old } = content;
        const oldUnits = units.map(({ money: ___, supervisions: ____, ...each }) => each);
        expect(summaryContentSchema.parse({ ...old, units: oldUnits })).toEqual(content);
      }),
      { numRuns: 5 },
    );
  });

  it('read a month signed before cards were given as it was, without figures that open or are adjusted', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const today = contentOf(figures);
        const { warnings: _, warningsByClock: __, units, ...rest } = today;
        const cards = { yellow: 2, red: 1 };
        const oldUnits = units.map(({ warnings: ___, ...each }) => ({ ...each, cards }));
        const old = summaryContentSchema.parse({ ...rest, cards, units: oldUnits });
        expect(old).toMatchObject({ cards, warnings: NO_WARNINGS, warningsByClock: [] });
        expect(listFigures(old).filter(({ key }) => key.includes('card.'))).toEqual([]);
        const one = { cards: 1, cases: 1 };
        expect(findAdjustments(old, { ...today, warnings: { ...NO_WARNINGS, red: one } })).toEqual([]);
        expect(findAdjustments(today, { ...today, warnings: { ...NO_WARNINGS, red: one } })).toEqual([
          { key: 'card.red', signed: 0, today: 1 },
        ]);
      }),
      { numRuns: 5 },
    );
  });

  it('never break on what the window sends', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseFigureKey(text)));
  });
});
