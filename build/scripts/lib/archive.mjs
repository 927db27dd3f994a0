import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';

/**
 * A folder as an archive beside it, by the system's `tar`, which Windows and macOS have too.
 * @param {string} folder
 * @returns {string} the archive's path
 */
export function makeArchive(folder) {
  const file = `${folder}.tar.gz`;
  const command = ['-czf', file, '-C', dirname(folder), basename(folder)];
  execFileSync('tar', command, { stdio: ['ignore', 'ignore', 'inherit'] });
  return file;
}

/**
 * Bytes of a file, or of all files in a folder.
 * @param {string} path
 * @returns {number}
 */
export function sizeOf(path) {
  const facts = lstatSync(path);
  if (!facts.isDirectory()) return facts.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

/** @param {number} bytes */
export function sizeText(bytes) {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/**
 * The manifests of the packages in a program's archive, by the packages' paths.
 * @param {string} file
 * @returns {Map<string, object>}
 */
export function manifestsIn(file) {
  const manifest = /^\/?((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/@]+)\/package\.json$/;
  const paths = listPackage(file).map((path) => manifest.exec(path.replaceAll('\\', '/'))?.[1]);
  const read = (path) => JSON.parse(extractFile(file, join(path, 'package.json')).toString());
  return new Map(paths.filter((path) => path !== undefined).map((path) => [path, read(path)]));
}
