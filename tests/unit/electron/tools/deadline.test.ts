import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../../..', import.meta.url).pathname;

function run(options: readonly string[], input: string): string {
  const args = ['--import', 'tsx', 'electron/tools/deadline.ts', ...options];
  return execFileSync(process.execPath, args, { cwd: ROOT, input, encoding: 'utf8' });
}

function answer(lines: readonly (string | object)[]): Record<string, unknown>[] {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return run(['--json'], input)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const request = {
  id: 'spring-festival',
  startedAt: '2026-02-13T10:00:00+08:00',
  now: '2026-02-26T10:00:00+08:00',
  limit: { unit: 'working-days', amount: 5 },
};

describe('the deadline command', () => {
  it('answers line by line with the shipped calendar, and goes on after a bad line', () => {
    const answers = answer([
      request,
      'no JSON',
      { ...request, limit: { unit: 'months', amount: 1 } },
      '',
      { ...request, id: 4 },
    ]);
    expect(answers).toHaveLength(4);
    expect(answers[0]).toMatchObject({ id: 'spring-festival', dueDay: '2026-02-27', card: 'yellow' });
    expect(answers[1]).toMatchObject({ error: { code: 'bad-json' } });
    expect(answers[2]).toMatchObject({ id: 'spring-festival', error: { code: 'bad-request' } });
    expect(answers[3]).toEqual({ ...answers[0], id: 4 });
  });

  it('counts with another country’s calendar when one is given', () => {
    const calendar = {
      utcOffsetMinutes: 0,
      holidays: {
        firstYear: 2026,
        lastYear: 2026,
        days: [{ date: '2026-12-25', kind: 'rest', holiday: 'Christmas Day' }],
      },
      openingHours: [{ spans: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '16:00' })) }],
    };
    const [due, far] = answer([
      { ...request, startedAt: '2026-12-23T10:00:00Z', limit: { unit: 'working-days', amount: 2 }, calendar },
      { ...request, limit: { unit: 'working-days', amount: 49_999 }, calendar },
    ]);
    expect(due).toMatchObject({ dueAt: '2026-12-28T16:00:00.000Z', isEstimated: false });
    expect(due).toMatchObject({ explanation: { skippedDays: [{ name: 'Christmas Day' }, {}, {}] } });
    expect(far).toMatchObject({ error: { code: 'deadline-out-of-range' } });
  });

  it('explains its format', () => {
    const help = run(['--help'], '');
    for (const word of [
      'startedAt',
      'opening-hours',
      'suspensions',
      'closures',
      'dueAt',
      'explanation',
      'bad-request',
    ]) {
      expect(help).toContain(word);
    }
  });
});
