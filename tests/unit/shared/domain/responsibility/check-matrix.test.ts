import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMatrix } from '#shared/domain/responsibility/check-matrix';
import { countFindings, type Finding, type FindingKind } from '#shared/domain/responsibility/finding';
import type { ResponsibilityRule } from '#shared/domain/responsibility/rule';
import { testId } from '../../../../factories/test-office';
import { arbitraryRules, CODES, FIRST_DAY, GRIDS, LAST_DAY } from './arbitrary-rules';
import { listDays, rulesOn, weekdayOfDay } from './slow-matrix';

interface Place {
  readonly gridId: string;
  readonly elementCode: string;
}

const RUNS = Number(process.env.MATRIX_RUNS ?? 40);
const scope = { gridIds: GRIDS, elementCodes: CODES, firstDay: FIRST_DAY, lastDay: LAST_DAY };
const days = listDays(FIRST_DAY, LAST_DAY);

const rule = (fields: Partial<ResponsibilityRule>): ResponsibilityRule => ({
  id: testId(200),
  gridIds: GRIDS,
  elements: ['*'],
  spans: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 }],
  validFrom: null,
  validThrough: null,
  assignment: { unitId: testId(101), accountId: null },
  ...fields,
});

/** For every minute of a place the finding's place in the list, from 1; 0 where none names it. */
function paint(findings: readonly Finding[], gridId: string, code: string): Uint16Array {
  const painted = new Uint16Array(days.length * 1440);
  findings.forEach((finding, at) => {
    if (!finding.gridIds.includes(gridId) || !finding.elementCodes.includes(code)) return;
    days.forEach((day, place) => {
      if (day < finding.firstDay || day > finding.lastDay || !finding.weekdays.includes(weekdayOfDay(day))) return;
      const minutes = painted.subarray(place * 1440 + finding.from, place * 1440 + finding.to);
      if (minutes.some((found) => found > 0)) throw new Error(`named twice: ${day} ${finding.from}`);
      minutes.fill(at + 1);
    });
  });
  return painted;
}

function kindOf(count: number): FindingKind | undefined {
  if (count === 1) return undefined;
  return count === 0 ? 'gap' : 'overlap';
}

function comparePlace(rules: readonly ResponsibilityRule[], findings: readonly Finding[], place: Place): void {
  const painted = paint(findings, place.gridId, place.elementCode);
  days.forEach((day, at) => {
    const holdingAt = rulesOn(rules, { ...place, day });
    let before: FindingKind | undefined;
    for (let minute = 0; minute < 1440; minute++) {
      const holding = holdingAt(minute);
      const finding = findings[(painted[at * 1440 + minute] ?? 0) - 1];
      const kind = kindOf(holding.length);
      if (finding?.kind !== kind) throw new Error(`${day} ${minute} is ${kind}, named ${finding?.kind}`);
      if (kind !== undefined && kind === before && finding?.from === minute) throw new Error(`cut at ${day} ${minute}`);
      if (!holding.every(({ id }) => kind === undefined || finding?.ruleIds.includes(id)))
        throw new Error('a rule left out');
      before = kind;
    }
  });
}

function compare(rules: readonly ResponsibilityRule[]): void {
  const findings = checkMatrix(rules, scope);
  for (const gridId of GRIDS) for (const elementCode of CODES) comparePlace(rules, findings, { gridId, elementCode });
}

describe('the checker of the matrix', () => {
  it('names exactly the minutes that the slow model names, each once and in the longest spans', {
    timeout: 60_000,
  }, () => {
    fc.assert(fc.property(arbitraryRules, compare), { numRuns: RUNS });
  });

  it('has nothing to say of a matrix in which everybody has exactly one', () => {
    expect(checkMatrix([rule({})], scope)).toEqual([]);
  });

  it('folds an empty matrix into one gap', () => {
    const findings = checkMatrix([], scope);
    expect(findings).toEqual([
      {
        kind: 'gap',
        gridIds: GRIDS,
        elementCodes: CODES,
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        from: 0,
        to: 1440,
        firstDay: FIRST_DAY,
        lastDay: LAST_DAY,
        ruleIds: [],
      },
    ]);
    expect(countFindings(findings)).toEqual({ folds: 1, findings: 63 });
  });

  it('does not let the more exact rule win silently', () => {
    const findings = checkMatrix([rule({}), rule({ id: testId(201), elements: ['T0101'] })], scope);
    expect(findings).toMatchObject([{ kind: 'overlap', elementCodes: ['T0101'], ruleIds: [testId(200), testId(201)] }]);
  });

  it('has no seam where one rule follows another, over midnight too', () => {
    const night = { spans: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: 480, to: 480 }] };
    const rules = [
      rule({ ...night, validThrough: '2026-03-15' }),
      rule({ ...night, id: testId(201), validFrom: '2026-03-16' }),
    ];
    expect(checkMatrix(rules, scope)).toEqual([]);
  });

  it('names the days between two rules', () => {
    const rules = [rule({ validThrough: '2026-03-15' }), rule({ id: testId(201), validFrom: '2026-03-18' })];
    expect(checkMatrix(rules, scope)).toMatchObject([
      { kind: 'gap', weekdays: [1, 2], firstDay: '2026-03-16', lastDay: '2026-03-17' },
    ]);
  });

  it('carries a Sunday night into Monday', () => {
    const spans = [
      { weekdays: [7], from: 1320, to: 360 },
      { weekdays: [1], from: 360, to: 1440 },
      { weekdays: [2, 3, 4, 5, 6], from: 0, to: 1440 },
      { weekdays: [7], from: 0, to: 1320 },
    ];
    expect(checkMatrix([rule({ spans })], scope)).toEqual([]);
  });
});
