import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { electronPackage, pinnedVersion } from './electron-package.mjs';

const reachabilityLimit = 8_000;
const downloadLimit = 15 * 60_000;

/** Whether the official binary answers soon; a closed network may let a connection hang instead of refusing it. */
export async function isOfficialReachable() {
  const base = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/';
  const file = `electron-v${pinnedVersion}-${process.platform}-${process.arch}.zip`;
  try {
    const answer = await fetch(`${base}v${pinnedVersion}/${file}`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(reachabilityLimit),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * Lets the package's own installer download the pinned binary and check it against the package's checksums.
 * @throws Error with the installer's last words
 */
export function downloadOfficial() {
  const result = spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    encoding: 'utf8',
    timeout: downloadLimit,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status !== 0) {
    const words = (result.stderr || result.error?.message || '').trim().split('\n')[0];
    throw new Error(`the official Electron ${pinnedVersion} could not be installed: ${words}`);
  }
}
