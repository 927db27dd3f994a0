// The whole check: types, lint, borders; unit and integration tests; the program in its real window. All of it runs even
// after a failure, so that the last line is the whole truth.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './lib/check-steps.mjs';
import { addCounts, countPlaywright, countSteps, countVitest } from './lib/counts.mjs';
import { runEndToEnd } from './lib/end-to-end.mjs';
import { commandScript } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { prepareTestMachine } from './lib/test-machine.mjs';

const reports = mkdtempSync(join(tmpdir(), 'streetdesk-tests-'));

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

async function runVitest(environment) {
  const file = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const command = [commandScript('vitest'), 'run', '--config', 'build/vitest.config.ts', ...reporters];
  const { code } = await run(command, { environment });
  return countVitest(readReport(file), code);
}

async function runPlaywright(environment) {
  const file = join(reports, 'playwright.json');
  const code = await runEndToEnd(['--reporter=list,json'], { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  return countPlaywright(readReport(file), code);
}

async function attempt(name, work) {
  console.log(`\n== ${name}`);
  try {
    return await work();
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function runEverything() {
  const parts = [await attempt('Checks', async () => countSteps(await runChecks()))];
  let display = { environment: process.env, close: () => {} };
  parts.push(
    await attempt('Machine', async () => {
      display = await prepareTestMachine();
      return { passed: 0, failed: 0, skipped: 0 };
    }),
  );
  try {
    parts.push(await attempt('Unit and integration tests', () => runVitest(display.environment)));
    parts.push(await attempt('End-to-end tests', () => runPlaywright(display.environment)));
  } finally {
    display.close();
    rmSync(reports, { recursive: true, force: true });
  }
  return addCounts(parts);
}

const counts = await runEverything();
if (counts.skipped > 0) console.log(`\n${counts.skipped} skipped`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
if (counts.failed > 0) process.exitCode = 1;
