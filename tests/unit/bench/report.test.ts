import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measurePair, median, quantile } from '../../bench/measure';
import { readBenchOptions } from '../../bench/options';
import { figureOf, formatTable, worstOf } from '../../bench/report';

const figure = (id: string, value: number) =>
  figureOf({ id, value, unit: 'ms', baseline: 2, conditions: `${id} measured` });

describe('the report of the benchmarks', () => {
  it('divides the value by the baseline', () => {
    expect(figure('save', 5)).toMatchObject({ value: 5, baseline: 2, ratio: 2.5 });
  });

  it('refuses a baseline that measured nothing', () => {
    expect(() => figureOf({ id: 'save', value: 1, unit: 'ms', baseline: 0, conditions: '' })).toThrow('save');
  });

  it('names the worst of a group', () => {
    const worst = worstOf('list', [figure('list.a', 3), figure('list.b', 9), figure('list.c', 4)]);
    expect(worst).toMatchObject({ id: 'list', value: 9 });
    expect(worst.conditions).toContain('list.b');
  });

  it('draws one line a figure, with the numbers under their headings', () => {
    const lines = formatTable([figure('list', 12.5), figure('save', 4)]).split('\n');
    expect(lines).toEqual([
      'id      value  baseline  ratio  conditions',
      'list  12.5 ms      2 ms  6.25×  list measured',
      'save     4 ms      2 ms  2.00×  save measured',
    ]);
  });
});

describe('the measuring', () => {
  it('takes quantiles that are measured times, with their share below', () => {
    const times = fc.array(fc.double({ min: 0, max: 1_000, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(times, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, share) => {
        const value = quantile(all, share);
        expect(all).toContain(value);
        expect(all.filter((each) => each <= value).length).toBeGreaterThanOrEqual(share * all.length - 1e-9);
      }),
    );
    expect(median([9, 1, 5])).toBe(5);
  });

  it('takes turns, keeps the warm-up out and lets a work tell its own time', async () => {
    const turns: string[] = [];
    const work = (name: string, time: number) => async (round: number) => {
      turns.push(`${name}${round}`);
      return round === 0 ? 1_000 : time;
    };
    const pair = await measurePair({ rounds: 2, warmUps: 1 }, work('own', 7), work('plain', 3));
    expect(pair).toEqual({ program: [7, 7], plain: [3, 3] });
    expect(turns).toEqual(['own0', 'plain0', 'plain1', 'own1', 'own2', 'plain2']);
  });
});

describe('the command line of the benchmarks', () => {
  it('measures everything at the small scale unless told otherwise', () => {
    expect(readBenchOptions([])).toMatchObject({ scale: 'small', rounds: 30, out: null });
    expect(readBenchOptions(['--only', 'save,list', '--scale', 'office'])).toMatchObject({
      only: ['save', 'list'],
      scale: 'office',
    });
  });

  it.each([[['--only', 'speed']], [['--scale', 'world']], [['--rounds', '0']], [['--nothing']]])(
    'refuses %j',
    (given) => {
      expect(() => readBenchOptions(given)).toThrow();
    },
  );
});
