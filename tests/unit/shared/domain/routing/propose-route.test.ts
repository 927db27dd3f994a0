import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routeKeySchema } from '#shared/domain/catalogue/route-key';
import { proposeBySteps, type RouteUnit } from '#shared/domain/routing/propose-route';

const names: Readonly<Record<string, string>> = {
  'social-affairs': '社会事务科',
  'housing-relief': '住房保障科',
  community: '甲社区',
};
const findUnit = (key: string): RouteUnit | null => {
  const name = names[key];
  return name === undefined ? null : { id: key, name };
};

describe('the units of an item’s steps', () => {
  it('lead by the first lead step and help by the others', () => {
    const steps = [
      { name: '核实', section: 'community', role: 'co-handler' },
      { name: '审核', section: 'social-affairs', role: 'lead' },
      { name: '核对', section: 'veterans', role: 'co-handler' },
    ] as const;
    const route = proposeBySteps('低保', steps, findUnit);
    expect(route.lead?.name).toBe('社会事务科');
    expect(route.coHandlers.map((unit) => unit.name)).toEqual(['甲社区']);
    expect(route.reason).toEqual({
      by: 'flow',
      item: '低保',
      now: [
        { step: '核实', unit: '甲社区' },
        { step: '审核', unit: '社会事务科' },
        { step: '核对', unit: '' },
      ],
      later: null,
    });
  });

  it('name no unit twice and none that the office lacks', () => {
    const step = fc.record({
      name: fc.string({ minLength: 1 }),
      section: fc.constantFrom(...routeKeySchema.options),
      role: fc.constantFrom('lead' as const, 'co-handler' as const),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const route = proposeBySteps('甲', steps, findUnit);
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
