import { describe, expect, it } from 'vitest';
import { checkMatrix } from '#shared/domain/responsibility/check-matrix';
import { copyRules, withoutGrids } from '#shared/domain/responsibility/copy-rules';
import type { ResponsibilityRule } from '#shared/domain/responsibility/rule';
import { WHOLE_WEEK } from '#shared/domain/responsibility/week';
import { testId } from '../../../../factories/test-office';

const [gridA, gridB, gridC] = [testId(1), testId(2), testId(3)];
const [communityA, communityB, section] = [testId(11), testId(12), testId(13)];
const place = (id: string, communityId: string) => ({ id, communityId });

const rule = (n: number, gridIds: readonly string[], unitId: string, elements = ['T01']): ResponsibilityRule => ({
  id: testId(n),
  gridIds,
  elements,
  spans: [WHOLE_WEEK],
  validFrom: null,
  validThrough: null,
  assignment: { unitId, accountId: testId(50) },
});

describe('copying a grid’s rules', () => {
  const rules = [
    rule(101, [gridA], gridA, ['T01']),
    rule(102, [gridA], communityA, ['T02']),
    rule(103, [gridA], section, ['E01']),
    rule(104, [gridB, gridC], section, ['*']),
  ];
  let made = 0;
  const order = {
    from: place(gridA, communityA),
    to: [place(gridA, communityA), place(gridB, communityB)],
    isReplacing: true,
    newId: () => testId(900 + made++),
  };

  it('turns own units into the other’s own, stretches shared ones, and clears what was there', () => {
    const copied = copyRules(rules, order);
    expect(copied.map(({ gridIds, assignment }) => [gridIds, assignment.unitId])).toEqual([
      [[gridA], gridA],
      [[gridB], gridB],
      [[gridA], communityA],
      [[gridB], communityB],
      [[gridA, gridB], section],
      [[gridC], section],
    ]);
    expect(copied[1]?.assignment.accountId).toBeNull();
    expect(new Set(copied.map(({ id }) => id)).size).toBe(copied.length);
  });

  it('leaves the other as whole as the first', () => {
    const elementCodes = ['T0101', 'T0201', 'E0101'];
    const scope = { elementCodes, firstDay: '2026-03-02', lastDay: '2026-03-09' };
    const copied = copyRules(rules, order);
    expect(checkMatrix(copied, { ...scope, gridIds: [gridA, gridB, gridC] })).toEqual([]);
    const added = copyRules(rules, { ...order, isReplacing: false });
    expect(checkMatrix(added, { ...scope, gridIds: [gridB] })).toMatchObject([{ kind: 'overlap' }]);
  });

  it('drops a rule that is left without a grid', () => {
    expect(withoutGrids(rules, new Set([gridB, gridC])).map(({ id }) => id)).toEqual([101, 102, 103].map(testId));
  });
});
