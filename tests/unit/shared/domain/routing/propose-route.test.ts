import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routeKeySchema } from '#shared/domain/catalogue/route-key';
import { proposeRoute, type RouteUnit } from '#shared/domain/routing/propose-route';

const names: Readonly<Record<string, string>> = {
  'social-affairs': '社会事务科',
  'housing-relief': '住房保障科',
  community: '甲社区',
};
const findUnit = (key: string): RouteUnit | null => {
  const name = names[key];
  return name === undefined ? null : { id: key, name };
};

describe('the proposed route', () => {
  it('follows the steps of the item', () => {
    const steps = [
      { section: 'community', role: 'co-handler' },
      { section: 'social-affairs', role: 'lead' },
      { section: 'housing-relief', role: 'co-handler' },
    ] as const;
    const route = proposeRoute({ by: 'item', name: '低保', steps }, findUnit);
    expect(route.lead?.name).toBe('社会事务科');
    expect(route.coHandlers.map((unit) => unit.name)).toEqual(['甲社区', '住房保障科']);
    expect(route.reason).toBe('按事项“低保”的办理流程，由社会事务科主办，甲社区、住房保障科协办');
  });

  it('follows the section of the category', () => {
    const route = proposeRoute({ by: 'category', name: '上门保洁', section: 'community' }, findUnit);
    expect(route).toEqual({
      lead: { id: 'community', name: '甲社区' },
      coHandlers: [],
      reason: '按类别“上门保洁”的默认分工，由甲社区主办',
    });
  });

  it('leaves the lead open where the office has no such section', () => {
    const route = proposeRoute({ by: 'category', name: '井盖', section: 'urban-management' }, findUnit);
    expect(route.lead).toBeNull();
    expect(route.reason).toBe('按类别“井盖”的默认分工，主办单位待协办员指定');
  });

  it('leaves the lead open where the category names no section', () => {
    expect(proposeRoute({ by: 'category', name: '其他', section: null }, findUnit).lead).toBeNull();
  });

  it('names no unit twice and none that the office lacks, and leads by the first lead step', () => {
    const step = fc.record({
      section: fc.constantFrom(...routeKeySchema.options),
      role: fc.constantFrom('lead' as const, 'co-handler' as const),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const route = proposeRoute({ by: 'item', name: '甲', steps }, findUnit);
        const first = steps.find((each) => each.role === 'lead');
        expect(route.lead).toEqual(first === undefined ? null : findUnit(first.section));
        const ids = [route.lead, ...route.coHandlers].flatMap((unit) => (unit === null ? [] : [unit.id]));
        expect(new Set(ids).size).toBe(ids.length);
        const possible = new Set(steps.filter((each) => each !== first).map((each) => each.section as string));
        const known = [...possible].filter((key) => key in names && key !== route.lead?.id);
        expect(new Set(route.coHandlers.map((unit) => unit.id))).toEqual(new Set(known));
      }),
    );
  });
});
