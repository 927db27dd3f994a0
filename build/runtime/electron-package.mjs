import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const manifestPath = createRequire(import.meta.url).resolve('electron/package.json');

/** The folder of the installed `electron` package, and the version that package.json pins. */
export const electronPackage = dirname(manifestPath);
export const pinnedVersion = JSON.parse(readFileSync(manifestPath, 'utf8')).version;

/** The folder that `require('electron')`, electron-vite and Playwright look into. */
export const distFolder = join(electronPackage, 'dist');
/** Inside `dist`, present only for the fallback: a link to the plain runtime in the cache. */
export const fallbackLink = join(distFolder, 'runtime');

/**
 * The executable's place inside a runtime's folder.
 * @param {string} [platform]
 */
export function executableName(platform = process.platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} folder */
export function readVersion(folder) {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'of unknown version';
}
