import fc from 'fast-check';
import type { ResponsibilityRule } from '#shared/domain/responsibility/rule';
import type { WeeklySpan } from '#shared/domain/responsibility/week';
import { testId } from '../../../../factories/test-office';

/** Grids and small classes of the small worlds. */
export const GRIDS = [testId(101), testId(102), testId(103)] as const;
export const CODES = ['T0101', 'T0102', 'E0101'] as const;
/** Some three weeks from a Wednesday. */
export const FIRST_DAY = '2026-03-04';
export const LAST_DAY = '2026-03-22';

const minute = fc.oneof(fc.constantFrom(0, 360, 480, 720, 1080, 1320), fc.integer({ min: 0, max: 1439 }));

const span: fc.Arbitrary<WeeklySpan> = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  from: minute,
  to: minute.map((at) => (at === 0 ? 1440 : at)),
});

const wholeWeek: WeeklySpan = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 };

const day = fc
  .integer({ min: -3, max: 22 })
  .map((after) => new Date(Date.parse(FIRST_DAY) + after * 86_400_000).toISOString().slice(0, 10));

/** A rule of the small world: often a whole week, often without dates. */
export const arbitraryRule: fc.Arbitrary<Omit<ResponsibilityRule, 'id'>> = fc.record({
  gridIds: fc.uniqueArray(fc.constantFrom(...GRIDS), { minLength: 1, maxLength: 3 }),
  elements: fc.uniqueArray(fc.constantFrom('*', 'T01', 'E01', ...CODES), { minLength: 1, maxLength: 3 }),
  spans: fc.oneof(fc.constant([wholeWeek]), fc.array(span, { minLength: 1, maxLength: 3 })),
  validFrom: fc.option(day, { freq: 2 }),
  validThrough: fc.option(day, { freq: 2 }),
  assignment: fc.constant({ unitId: testId(101), accountId: null }),
});

/** Up to seven rules. */
export const arbitraryRules: fc.Arbitrary<readonly ResponsibilityRule[]> = fc
  .array(arbitraryRule, { maxLength: 7 })
  .map((rules) => rules.map((rule, at) => ({ ...rule, id: testId(200 + at) })));
