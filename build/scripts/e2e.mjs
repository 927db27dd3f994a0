import { runEndToEnd } from './lib/end-to-end.mjs';
import { prepareTestMachine } from './lib/test-machine.mjs';

try {
  const display = await prepareTestMachine();
  try {
    process.exitCode = await runEndToEnd(process.argv.slice(2), display.environment);
  } finally {
    display.close();
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
