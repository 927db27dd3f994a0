import { PackageRefusal } from './package-options.mjs';

/**
 * @typedef {object} PackageFacts
 * @property {'override' | 'official' | 'registry'} kind where the runtime came from
 * @property {string} version the runtime's
 * @property {string} pinnedVersion the one that package.json asks for
 * @property {boolean} allowFallbackRuntime
 * @property {boolean} forTests
 */

/**
 * What marks the package's name: nothing for one that may be given away.
 * Only the pinned version from its makers gets no mark; the registry's copy is out of support, and nobody tests
 * any other version.
 * @param {PackageFacts} facts
 * @returns {string}
 * @throws PackageRefusal when the runtime is another one and nobody said that this is all right
 */
export function markOfPackage({ kind, version, pinnedVersion, allowFallbackRuntime, forTests }) {
  const isPinned = kind !== 'registry' && version === pinnedVersion;
  if (!isPinned && !allowFallbackRuntime) {
    const what = kind === 'registry' ? "the registry's out-of-support copy" : 'another version';
    throw new PackageRefusal(
      `the Electron here is ${version} (${what}), not the pinned ${pinnedVersion}, so nothing is packed for use; ` +
        '--allow-fallback-runtime packs it for tests and demonstrations',
    );
  }
  return `${isPinned ? '' : '-test-runtime'}${forTests ? '-for-tests' : ''}`;
}

/**
 * @param {{ name: string, version: string }} manifest
 * @param {{ platform: string, arch: string }} machine
 * @param {string} mark
 */
export function nameOfPackage({ name, version }, { platform, arch }, mark) {
  return `${name}-${version}-${platform}-${arch}${mark}`;
}
