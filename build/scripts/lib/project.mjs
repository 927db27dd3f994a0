import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, without a slash at its end. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

const require = createRequire(join(projectRoot, 'package.json'));

/**
 * The script behind a package's command, to be run by Node: the same on Windows, where node_modules/.bin holds wrappers.
 * @param {string} packageName
 * @param {string} [command] where it is not the package's own name
 */
export function commandScript(packageName, command = packageName) {
  const manifestPath = require.resolve(`${packageName}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifestPath, 'utf8'));
  return join(dirname(manifestPath), typeof bin === 'string' ? bin : bin[command]);
}
