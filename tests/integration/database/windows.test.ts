import { expect, it } from 'vitest';
import { runWindows } from '../../bench/windows/run-windows';

it('loses and doubles nothing when windows work at once and the server is killed under them', async () => {
  const plan = { windows: 4, seconds: 4, cases: 60, isKilled: true, isCompared: false, tell: () => undefined };
  const { program, faults } = await runWindows(plan);
  expect(faults).toEqual([]);
  expect(program.flatMap(({ cases }) => cases).length).toBeGreaterThan(0);
  expect(program.flatMap(({ unanswered }) => unanswered)).toEqual([]);
  for (const { lostAt, backAt } of program) {
    expect(lostAt).not.toBeNull();
    expect(backAt).not.toBeNull();
  }
}, 120_000);
