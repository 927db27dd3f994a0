import { parseArgs } from 'node:util';

/** A wish that cannot be granted; its message is for the person at the keyboard. */
export class PackageRefusal extends Error {}

const targets = ['dir', 'tar.gz'];

export const packageUsage =
  'npm run package -- [--target dir|tar.gz] [--allow-fallback-runtime] [--for-tests] [--out DIR]';

/**
 * @typedef {object} PackageOptions
 * @property {'dir' | 'tar.gz'} target a folder to start from, or an archive of it to give away
 * @property {boolean} allowFallbackRuntime
 * @property {boolean} forTests leaves Node's inspector on, which Playwright steers by
 * @property {string} out folder of the packages
 */

/**
 * @param {readonly string[]} given
 * @returns {PackageOptions}
 * @throws PackageRefusal for what cannot be read, and for an archive that would open its inspector to anybody
 */
export function readPackageOptions(given) {
  const { target, out, ...flags } = parse(given);
  const forTests = flags['for-tests'];
  if (!targets.includes(target)) throw new PackageRefusal(`unknown target ${target}; usage: ${packageUsage}`);
  if (forTests && target !== 'dir') {
    throw new PackageRefusal(`--for-tests leaves the inspector on, so it goes with --target dir only, not ${target}`);
  }
  return { target, out, forTests, allowFallbackRuntime: flags['allow-fallback-runtime'] };
}

function parse(given) {
  try {
    return parseArgs({
      args: [...given],
      options: {
        target: { type: 'string', default: 'dir' },
        out: { type: 'string', default: 'dist' },
        'allow-fallback-runtime': { type: 'boolean', default: false },
        'for-tests': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new PackageRefusal(`${error.message}; usage: ${packageUsage}`);
  }
}
