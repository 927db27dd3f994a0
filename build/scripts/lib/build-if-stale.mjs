import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../../runtime/lock.mjs';
import { commandScript, projectRoot } from './project.mjs';
import { run } from './run.mjs';

const entryPoints = ['electron/main.ts', 'electron/preload/preload.ts', 'renderer/index.html'];
const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'build/electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const outputs = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];
const stampFile = 'out/.sources';

/**
 * A fingerprint of names, sizes and times. Unlike "newer than the output" it also notices a deleted or restored file.
 * @param {string} root
 * @param {readonly string[]} [paths] files and folders inside root
 */
export function fingerprintSources(root, paths = sources) {
  const hash = createHash('sha256');
  const add = (path) => {
    const facts = statSync(join(root, path), { throwIfNoEntry: false });
    if (!facts) return;
    if (!facts.isDirectory()) hash.update(`${path}\0${facts.size}\0${facts.mtimeMs}\n`);
    else for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} fingerprint of the sources as they are now
 */
export function isStale(root, fingerprint) {
  if (outputs.some((path) => !existsSync(join(root, path)))) return true;
  const stamp = join(root, stampFile);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint;
}

/** Whether the program's entry points are there at all. */
export function hasSources(root = projectRoot) {
  return entryPoints.every((path) => existsSync(join(root, path)));
}

/**
 * Builds `out/` when the sources changed since it was built, and says so in one line.
 * @param {{ log?: (line: string) => void }} [options]
 * @throws Error with the bundler's output
 */
export async function buildIfStale({ log = console.log } = {}) {
  await withLock(join(projectRoot, 'node_modules', '.build.lock'), async () => {
    // Taken before the build: what changes meanwhile makes the output stale again.
    const fingerprint = fingerprintSources(projectRoot);
    if (!isStale(projectRoot, fingerprint)) return;
    const script = commandScript('electron-vite');
    const result = await run([script, 'build', '--config', 'build/electron.vite.config.ts'], { isQuiet: true });
    if (result.code !== 0) throw new Error(`the build failed\n${result.output}`);
    writeFileSync(join(projectRoot, stampFile), fingerprint);
    log(`Built the program in ${result.seconds.toFixed(1)} s`);
  });
}
