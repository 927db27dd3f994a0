import { openDisplay } from '../../runtime/display.mjs';
import { ensureElectron } from '../../runtime/ensure-electron.mjs';
import { ensureSystemLibraries } from '../../runtime/system-libraries.mjs';

/**
 * Makes the machine ready for tests in a real window.
 * @returns {Promise<import('../../runtime/display.mjs').Display>} the screen; close it at the end
 */
export async function prepareTestMachine() {
  const runtime = await ensureElectron();
  ensureSystemLibraries({ profile: 'test', folder: runtime.folder });
  return openDisplay();
}
