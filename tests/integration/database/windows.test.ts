import { expect, it } from 'vitest';
import { countFailures } from '../../bench/windows/figures';
import { runWindows } from '../../bench/windows/run-windows';

it('loses and doubles nothing when windows work at once and the server is killed under them', async () => {
  const plan = { windows: 4, seconds: 4, cases: 60, isKilled: true, isCompared: false, tell: () => undefined };
  const { program, faults } = await runWindows(plan);
  expect(faults).toEqual([]);
  expect(program.flatMap(({ unexpected }) => unexpected)).toEqual([]);
  expect(program.flatMap(({ cases }) => cases).length).toBeGreaterThan(0);
  expect(program.flatMap(({ unanswered }) => unanswered)).toEqual([]);
  // What a window may be told: the server is gone, or another was quicker.
  const known = ['server-lost', 'conflict', 'case-state', 'order-state', 'busy'];
  expect(Object.keys(countFailures(program)).filter((code) => !known.includes(code))).toEqual([]);
  for (const { lostAt, backAt } of program) {
    expect(lostAt).not.toBeNull();
    expect(backAt).not.toBeNull();
  }
}, 120_000);
