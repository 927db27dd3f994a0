import { describe, expect, it } from 'vitest';
import { addCounts, countPlaywright, countSteps, countVitest } from '../../../build/scripts/lib/counts.mjs';
import { exitCodeOf } from '../../../build/scripts/lib/run.mjs';

const vitestReport = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};
const playwrightReport = { stats: { expected: 3, flaky: 1, unexpected: 0, skipped: 2 }, errors: [] };

describe('the summary of the tests', () => {
  it('adds the parts', () => {
    const parts = [
      countSteps([{ isOk: true }, { isOk: false }]),
      countVitest(vitestReport, 0),
      countPlaywright(playwrightReport, 0),
    ];
    expect(addCounts(parts)).toEqual({ passed: 10, failed: 1, skipped: 2 });
  });

  it('counts a test file that could not be loaded as a failure', () => {
    const report = { ...vitestReport, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(countVitest(report, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('counts a failed test once, not again with its file', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
    expect(countVitest({ ...vitestReport, numFailedTests: 1, testResults }, 1).failed).toBe(1);
  });

  it('counts an error outside the tests as a failure', () => {
    expect(countPlaywright({ ...playwrightReport, errors: [{ message: 'no set-up' }] }, 1).failed).toBe(1);
  });

  it.each([
    ['a bad exit with every test green', countVitest(vitestReport, 1)],
    ['a bad exit of the end-to-end run', countPlaywright(playwrightReport, 1)],
    ['a run of Vitest without a report', countVitest(undefined, 0)],
    ['an end-to-end run without a report', countPlaywright(undefined, 0)],
  ])('never looks green after %s', (_what, counts) => {
    expect(counts.failed).toBe(1);
  });

  it('passes an exit code on, and a signal as 128 and its number', () => {
    expect(exitCodeOf(7, null)).toBe(7);
    expect(exitCodeOf(null, 'SIGTERM')).toBe(143);
  });
});
