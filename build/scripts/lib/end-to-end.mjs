import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { commandScript, projectRoot } from './project.mjs';
import { run } from './run.mjs';

const configuration = 'tests/e2e/playwright.config.ts';

/**
 * Builds the program when it is stale and runs the tests in the real window.
 * @param {readonly string[]} given further arguments for Playwright
 * @param {NodeJS.ProcessEnv} environment with a screen
 * @returns {Promise<number>} the exit code
 */
export async function runEndToEnd(given, environment) {
  if (!existsSync(join(projectRoot, configuration))) {
    console.error(`There are no end-to-end tests: ${configuration} is missing`);
    return 1;
  }
  await buildIfStale();
  const command = [commandScript('@playwright/test', 'playwright'), 'test', '-c', configuration, ...given];
  return (await run(command, { environment })).code;
}
