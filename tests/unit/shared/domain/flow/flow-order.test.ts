import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConditionMet } from '#shared/domain/flow/condition';
import { countedDays, layersOf, longestPath, progressOf } from '#shared/domain/flow/flow-order';
import type { ProcessStep } from '#shared/domain/flow/process-step';
import { anyFlow, asked, makeStep } from './flow-arbitraries';

/** Every way through a flow, walked one by one. */
function allPaths(steps: readonly ProcessStep[], from: ProcessStep): readonly (readonly ProcessStep[])[] {
  const next = steps.filter(({ after }) => after.includes(from.key));
  return [[from], ...next.flatMap((step) => allPaths(steps, step).map((path) => [from, ...path]))];
}

const sumOf = (path: readonly ProcessStep[]) => path.reduce((sum, step) => sum + countedDays(step), 0);

function ancestorsOf(steps: readonly ProcessStep[], key: string): ReadonlySet<string> {
  const own = steps.find((step) => step.key === key)?.after ?? [];
  return new Set(own.flatMap((each) => [each, ...ancestorsOf(steps, each)]));
}

describe('longestPath', () => {
  it('is the longest of all ways through the flow', () => {
    fc.assert(
      fc.property(anyFlow, ({ steps }) => {
        const starts = steps.filter(({ after }) => after.length === 0);
        const sums = starts.flatMap((start) => allPaths(steps, start)).map(sumOf);
        const { workingDays, keys } = longestPath(steps);
        expect(workingDays).toBe(Math.max(...sums));
        const byKey = new Map(steps.map((step) => [step.key, step]));
        expect(sumOf(keys.flatMap((key) => byKey.get(key) ?? []))).toBe(workingDays);
        for (const [at, key] of keys.slice(1).entries()) expect(byKey.get(key)?.after).toContain(keys[at]);
      }),
      { numRuns: 500 },
    );
  });

  it('counts no special step that does not count, and its longest time where one without a limit does', () => {
    const hearing = { kind: 'hearing', maxWorkingDays: 10 } as const;
    const flow = (isCounted: boolean) => [
      makeStep('a', { limitWorkingDays: 3 }),
      makeStep('b', { after: ['a'], special: { ...hearing, isCounted } }),
    ];
    expect(longestPath(flow(false)).workingDays).toBe(3);
    expect(longestPath(flow(true))).toEqual({ workingDays: 13, keys: ['a', 'b'] });
  });
});

describe('layersOf', () => {
  it('puts every step once, behind all that it follows', () => {
    fc.assert(
      fc.property(anyFlow, ({ steps }) => {
        const layers = layersOf(steps);
        expect(
          layers
            .flat()
            .map(({ key }) => key)
            .sort(),
        ).toEqual(steps.map(({ key }) => key).sort());
        const layerOf = (key: string) => layers.findIndex((layer) => layer.some((step) => step.key === key));
        for (const { key, after } of steps) {
          for (const before of after) expect(layerOf(before)).toBeLessThan(layerOf(key));
        }
      }),
    );
  });

  it('leaves out a cycle and what stands behind it', () => {
    const steps = [
      makeStep('a'),
      makeStep('b', { after: ['c'] }),
      makeStep('c', { after: ['b'] }),
      makeStep('d', { after: ['c', 'a'] }),
    ];
    expect(layersOf(steps).map((layer) => layer.map(({ key }) => key))).toEqual([['a']]);
  });
});

describe('the steps to begin now', () => {
  it('opens every step that applies exactly once, never before those before it, and no other', () => {
    fc.assert(
      fc.property(anyFlow, fc.infiniteStream(fc.nat()), ({ steps, facts }, choices) => {
        const done = new Set<string>();
        const opened: string[] = [];
        const inWork: string[] = [];
        const applies = (key: string) =>
          isConditionMet(steps.find((step) => step.key === key)?.condition ?? null, facts);
        for (let turn = 0; turn <= steps.length; turn += 1) {
          for (const { key } of progressOf(steps, facts, done).ready.filter((step) => !opened.includes(step.key))) {
            for (const before of ancestorsOf(steps, key)) expect(!applies(before) || done.has(before)).toBe(true);
            opened.push(key);
            inWork.push(key);
          }
          const [ended] = inWork.splice((choices.next().value as number) % Math.max(inWork.length, 1), 1);
          if (ended !== undefined) done.add(ended);
        }
        expect(opened.toSorted()).toEqual(
          steps
            .map(({ key }) => key)
            .filter(applies)
            .sort(),
        );
        expect(progressOf(steps, facts, done).ready).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('lets nothing begin behind a skipped step while a step before that one is in work', () => {
    const steps = [
      makeStep('a'),
      makeStep('b', { after: ['a'], condition: asked('b') }),
      makeStep('c', { after: ['b'] }),
    ];
    const open = (done: readonly string[]) => progressOf(steps, { b: 'no' }, new Set(done)).ready.map(({ key }) => key);
    expect(open([])).toEqual(['a']);
    expect(open(['a'])).toEqual(['c']);
  });
});
