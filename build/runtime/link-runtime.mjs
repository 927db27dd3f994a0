import {
  chmodSync,
  existsSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { distFolder, electronPackage, fallbackLink } from './electron-package.mjs';
import { withLock } from './lock.mjs';
import { registryCopy } from './pins.mjs';

// `exec` keeps the process id and the pipes, so signals and Playwright's reading of stderr work as with the binary itself.
const launcher = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
if [ "$(id -u)" = 0 ] && [ -z "$ELECTRON_RUN_AS_NODE" ]; then
  set -- --no-sandbox "$@"
fi
exec "$here/runtime/electron" "$@"
`;

/**
 * Makes node_modules/electron look as if it had its binary: a launcher, and beside it a link to the plain runtime.
 * @param {string} runtime folder of the runtime
 */
export async function linkRuntime(runtime) {
  await withLock(join(electronPackage, '.link.lock'), async () => {
    if (isLinkedTo(runtime)) return;
    const fresh = mkdtempSync(join(electronPackage, 'dist-'));
    chmodSync(fresh, 0o755);
    symlinkSync(runtime, join(fresh, 'runtime'), 'dir');
    writeFileSync(join(fresh, 'electron'), launcher, { mode: 0o755 });
    writeFileSync(join(fresh, 'version'), registryCopy.electronVersion);
    writeFileSync(join(fresh, 'README'), 'Made by build/runtime; delete this folder to choose the runtime again.\n');
    rmSync(distFolder, { recursive: true, force: true });
    renameSync(fresh, distFolder);
    writeFileSync(join(electronPackage, 'path.txt'), 'electron');
  });
}

// Another process may have linked it while this one waited, and may be running it already.
function isLinkedTo(runtime) {
  return (
    existsSync(join(distFolder, 'electron')) &&
    existsSync(fallbackLink) &&
    realpathSync(fallbackLink) === realpathSync(runtime)
  );
}
