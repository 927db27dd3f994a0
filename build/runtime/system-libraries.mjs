import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { librariesMissing, packagesFor } from './system-packages.mjs';

/**
 * @typedef {object} Outcome
 * @property {readonly string[]} packages what was missing at first
 * @property {boolean} isComplete whether everything is there now
 */

/**
 * Names the Debian packages that Electron (and, for the profile `test`, the tests) need and this machine lacks, with the
 * exact command; as root it runs the command, otherwise it says so and goes on.
 * @param {{ profile: 'start' | 'test', folder: string, log?: (line: string) => void }} options
 * @returns {Outcome}
 */
export function ensureSystemLibraries({ profile, folder, log = console.log }) {
  if (process.platform !== 'linux') return { packages: [], isComplete: true };
  const packages = withNamesOfThisRelease(packagesFor(findFacts(folder), profile));
  if (packages.length === 0) return { packages, isComplete: true };
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!hasProgram('apt-get')) {
    log(`Missing on this system, by their Debian names: ${packages.join(' ')}`);
    return { packages, isComplete: false };
  }
  if (process.getuid?.() !== 0) {
    log(`Missing system packages; going on without. To install them: sudo ${command}`);
    return { packages, isComplete: false };
  }
  log(`Installing missing system packages: ${command}`);
  return { packages, isComplete: install(packages, log) };
}

function findFacts(folder) {
  return {
    missingLibraries: librariesMissing(spawnSync('ldd', [join(folder, 'electron')], { encoding: 'utf8' }).stdout ?? ''),
    needsScreen: !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY,
    hasXvfb: hasProgram('Xvfb') && hasProgram('xauth'),
    hasFontList: hasProgram('fc-list'),
    hasChineseFont: spawnSync('fc-list', [':lang=zh', 'file'], { encoding: 'utf8' }).stdout?.trim().length > 0,
    hasPdfTools: hasProgram('pdftotext') && hasProgram('pdftoppm'),
    hasCupsServer: hasProgram('cupsd'),
    hasCupsClient: hasProgram('lp') && hasProgram('lpadmin'),
    hasPdfPrinter: existsSync('/usr/lib/cups/backend/cups-pdf'),
    hasServerTools: existsSync('/usr/lib/postgresql'),
  };
}

function hasProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

// Debian 13 and Ubuntu 24.04 renamed libraries with 64-bit times: libgtk-3-0 became libgtk-3-0t64.
function withNamesOfThisRelease(packages) {
  const renamed = packages.filter((name) => name.startsWith('lib')).map((name) => `${name}t64`);
  if (renamed.length === 0 || !hasProgram('apt-cache')) return packages;
  refreshLists();
  const known = spawnSync('apt-cache', ['policy', ...renamed], { encoding: 'utf8' }).stdout ?? '';
  return packages.map((name) => (known.includes(`${name}t64:\n`) ? `${name}t64` : name));
}

let isRefreshed = false;

function refreshLists({ isForced = false } = {}) {
  if (isRefreshed || process.getuid?.() !== 0) return;
  const lists = '/var/lib/apt/lists';
  const isEmpty = !existsSync(lists) || !readdirSync(lists).some((file) => file.includes('_Packages'));
  if (!isEmpty && !isForced) return;
  isRefreshed = true;
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
}

function install(packages, log) {
  refreshLists();
  if (tryInstall(packages) === undefined) return true;
  // Lists that are there may be too old to name files that still exist.
  refreshLists({ isForced: true });
  const failure = tryInstall(packages);
  if (failure === undefined) return true;
  log(`apt-get could not install them: ${failure}`);
  return false;
}

function tryInstall(packages) {
  try {
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    return undefined;
  } catch (error) {
    return String(error.stderr || error.message)
      .trim()
      .split('\n')
      .at(-1);
  }
}
