import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutFlow } from '#shared/domain/flow/flow-layout';
import { anyFlow, makeStep } from './flow-arbitraries';

describe('layoutFlow', () => {
  it('draws every step once and every link from left to right, with no two things in one place', () => {
    fc.assert(
      fc.property(anyFlow, ({ steps }) => {
        const { columns, lanes, steps: placed, links } = layoutFlow(steps);
        expect(placed.map(({ key }) => key).sort()).toEqual(steps.map(({ key }) => key).sort());
        expect(links).toHaveLength(steps.flatMap(({ after }) => after).length);
        const byKey = new Map(placed.map((step) => [step.key, step]));
        const places = placed.map(({ column, lane }) => `${column} ${lane}`);
        for (const { from, to, via } of links) {
          const [start, end] = [byKey.get(from)?.column ?? 0, byKey.get(to)?.column ?? 0];
          expect(end - start).toBe(via.length + 1);
          places.push(...via.map((lane, at) => `${start + 1 + at} ${lane}`));
        }
        expect(new Set(places).size).toBe(places.length);
        for (const { column, lane } of placed) {
          expect(column).toBeLessThan(columns);
          expect(lane).toBeLessThanOrEqual(lanes - 1);
        }
      }),
    );
  });

  it('centres a column and untangles lines that would cross', () => {
    const { steps } = layoutFlow([
      makeStep('a'),
      makeStep('b'),
      makeStep('c', { after: ['b'] }),
      makeStep('d', { after: ['a'] }),
      makeStep('e', { after: ['c', 'd'] }),
    ]);
    const laneOf = (key: string) => steps.find((step) => step.key === key)?.lane ?? Number.NaN;
    expect(laneOf('e')).toBe(0.5);
    expect(laneOf('d') - laneOf('c')).toBe(laneOf('a') - laneOf('b'));
  });

  it('is empty for no steps', () => {
    expect(layoutFlow([])).toEqual({ columns: 0, lanes: 0, steps: [], links: [] });
  });
});
