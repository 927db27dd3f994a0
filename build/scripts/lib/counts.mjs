/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
const oneFailure = Object.freeze({ passed: 0, failed: 1, skipped: 0 });

/**
 * @param {readonly { isOk: boolean }[]} results
 * @returns {Counts}
 */
export function countSteps(results) {
  const passed = results.filter(({ isOk }) => isOk).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

/**
 * From Vitest's JSON report. A file that could not be loaded has no tests and counts as one failure.
 * @param {object | undefined} report
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countVitest(report, exitCode) {
  if (!report) return oneFailure;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return withExitCode(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    exitCode,
  );
}

/**
 * From Playwright's JSON report. Errors outside any test (configuration, global set-up) count as one failure each.
 * @param {object | undefined} report
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countPlaywright(report, exitCode) {
  if (!report) return oneFailure;
  const { expected, flaky, unexpected, skipped } = report.stats;
  return withExitCode({ passed: expected + flaky, failed: unexpected + report.errors.length, skipped }, exitCode);
}

// A run that ends badly without naming a failed test (an unhandled error, a crash) must not look green.
function withExitCode(counts, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {readonly Counts[]} parts
 * @returns {Counts}
 */
export function addCounts(parts) {
  const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
