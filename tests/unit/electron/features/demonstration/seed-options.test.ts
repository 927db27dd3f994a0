import { describe, expect, it } from 'vitest';
import { readSeedOptions, SeedOptionError } from '../../../../../electron/tools/seed-options';

const clock = new Date('2026-11-23T06:00:00.000Z');
const read = (...args: string[]) => readSeedOptions(args, undefined, clock);

describe('options of seed', () => {
  it('default to a year that ends now', () => {
    const plan = { cases: 3000, residents: 2000, months: 12, seed: '1', now: '2026-11-23T06:00:00.000Z' };
    expect(read('--data-dir', 'd')).toEqual({ dataDir: 'd', server: null, streets: 1, plan });
  });

  it('take --now before STREETDESK_NOW, and that before the clock', () => {
    const set = '2026-05-06T00:00:00Z';
    const plan = (args: string[]) => readSeedOptions(['--data-dir', 'd', ...args], set, clock);
    expect(plan([])).toMatchObject({ plan: { now: '2026-05-06T00:00:00.000Z' } });
    expect(plan(['--now', '2026-05-07T00:00:00+08:00'])).toMatchObject({ plan: { now: '2026-05-06T16:00:00.000Z' } });
  });

  it('read a server with its parts', () => {
    const server = { driver: 'postgres', host: 'h', port: 5433, database: 'n', user: 'u', password: 'p@' };
    expect(read('--data-dir', 'd', '--database', 'postgres://u:p%40@h:5433/n')).toMatchObject({ server });
  });

  it('answer with help', () => {
    expect(read('-h')).toBe('help');
  });

  it.each([
    [['--cases', '3'], '--data-dir'],
    [['--data-dir', 'd', '--cases', 'many'], '--cases'],
    [['--data-dir', 'd', '--cases=-1'], '--cases'],
    [['--data-dir', 'd', '--months', '0'], '--months'],
    [['--data-dir', 'd', '--residents', '1.5'], '--residents'],
    [['--data-dir', 'd', '--now', 'yesterday'], '--now'],
    [['--data-dir', 'd', '--database', 'mysql://h/n'], '--database'],
    [['--data-dir', 'd', '--colour', 'red'], '--colour'],
    [['--data-dir', 'd', 'stray'], 'stray'],
  ])('refuse %j in one line that names %s', (args, word) => {
    const attempt = () => read(...args);
    expect(attempt).toThrow(SeedOptionError);
    expect(attempt).toThrow(new RegExp(`^[^\\n]*${word}[^\\n]*$`));
  });
});
