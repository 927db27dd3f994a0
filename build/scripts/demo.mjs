// Drives one case of each kind through its whole life in the real window, and leaves pictures, papers and the month.
import { mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from './lib/build-if-stale.mjs';
import { commandScript } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { prepareTestMachine } from './lib/test-machine.mjs';

const configuration = 'tests/e2e/demo/playwright.config.ts';

function readFolder() {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  if (!values.out) throw new Error('Say where the pictures and papers go: npm run demo -- --out DIR');
  return resolve(process.env.INIT_CWD ?? process.cwd(), values.out);
}

function list(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => entry.name);
  const count = (ending) => names.filter((name) => name.endsWith(ending)).length;
  for (const name of names.sort()) console.log(`  ${name}`);
  console.log(`${count('.png')} pictures, ${count('.pdf')} PDF and ${count('.xlsx')} XLSX files in ${folder}`);
}

async function tour(folder) {
  mkdirSync(folder, { recursive: true });
  const display = await prepareTestMachine();
  try {
    await buildIfStale();
    const environment = { ...display.environment, STREETDESK_DEMO_OUT: folder };
    const command = [commandScript('@playwright/test', 'playwright'), 'test', '-c', configuration];
    return (await run(command, { environment })).code;
  } finally {
    display.close();
  }
}

try {
  const folder = readFolder();
  process.exitCode = await tour(folder);
  list(folder);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
