import { openDisplay } from '../runtime/display.mjs';
import { electronArguments } from '../runtime/electron-arguments.mjs';
import { ensureElectron } from '../runtime/ensure-electron.mjs';
import { ensureSystemLibraries } from '../runtime/system-libraries.mjs';
import { buildIfStale } from './lib/build-if-stale.mjs';
import { run } from './lib/run.mjs';

/** Of seeded offices; asked for only on a computer without a store of secrets. */
const DEMONSTRATION_PASSPHRASE = 'streetdesk-demo';

async function start(given) {
  const runtime = await ensureElectron();
  ensureSystemLibraries({ profile: 'start', folder: runtime.folder });
  await buildIfStale();
  const display = await openDisplay();
  try {
    const command = [...electronArguments(), '.', ...given];
    const environment = { STREETDESK_PASSPHRASE: DEMONSTRATION_PASSPHRASE, ...display.environment };
    const result = await run(command, { program: runtime.executable, environment });
    return result.code;
  } finally {
    display.close();
  }
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  console.error(`Cannot start: ${error.message}`);
  process.exitCode = 1;
}
