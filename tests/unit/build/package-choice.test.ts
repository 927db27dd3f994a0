import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markOfPackage, nameOfPackage } from '../../../build/scripts/lib/package-name.mjs';
import { PackageRefusal, readPackageOptions } from '../../../build/scripts/lib/package-options.mjs';

const release = {
  kind: 'official',
  version: '45.4.1',
  pinnedVersion: '45.4.1',
  allowFallbackRuntime: false,
  forTests: false,
};
const fallback = { ...release, kind: 'registry', version: '33.2.1' };

describe('the runtime of a package', () => {
  it('is unmarked only when it is the pinned one', () => {
    expect(markOfPackage(release)).toBe('');
    expect(markOfPackage({ ...release, kind: 'override' })).toBe('');
  });

  it("is refused when it is the registry's copy, and says how to have it all the same", () => {
    expect(() => markOfPackage(fallback)).toThrow(PackageRefusal);
    expect(() => markOfPackage(fallback)).toThrow(/33\.2\.1.*out-of-support.*45\.4\.1.*--allow-fallback-runtime/);
  });

  it("is refused when the registry's copy happens to have the pinned version", () => {
    expect(() => markOfPackage({ ...fallback, version: '45.4.1' })).toThrow(PackageRefusal);
  });

  it.each(['33.2.1', '45.4.0', '46.0.0', 'of unknown version'])('is refused from a named folder with %s', (version) => {
    expect(() => markOfPackage({ ...release, kind: 'override', version })).toThrow(/another version/);
  });

  it('never goes unmarked into a name, whatever is allowed', () => {
    const facts = fc.record({
      kind: fc.constantFrom('override', 'official', 'registry'),
      version: fc.constantFrom('45.4.1', '45.4.0', '33.2.1', 'of unknown version'),
      pinnedVersion: fc.constant('45.4.1'),
      allowFallbackRuntime: fc.constant(true),
      forTests: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (each) => {
        const mark = markOfPackage(each);
        expect(mark.includes('-test-runtime')).toBe(each.kind === 'registry' || each.version !== '45.4.1');
        expect(mark.includes('-for-tests')).toBe(each.forTests);
      }),
    );
  });

  it('is in the name', () => {
    const mark = markOfPackage({ ...fallback, allowFallbackRuntime: true, forTests: true });
    const name = nameOfPackage({ name: 'desk', version: '1.2.3' }, { platform: 'linux', arch: 'x64' }, mark);
    expect(name).toBe('desk-1.2.3-linux-x64-test-runtime-for-tests');
  });
});

describe('the wishes for a package', () => {
  it('are a folder for use, in dist, unless said otherwise', () => {
    const usual = { target: 'dir', out: 'dist', forTests: false, allowFallbackRuntime: false };
    expect(readPackageOptions([])).toEqual(usual);
    expect(readPackageOptions(['--target', 'tar.gz', '--out', '/tmp/x', '--allow-fallback-runtime'])).toEqual({
      ...usual,
      target: 'tar.gz',
      out: '/tmp/x',
      allowFallbackRuntime: true,
    });
  });

  it('never open the inspector of an archive that is given away', () => {
    expect(readPackageOptions(['--for-tests']).forTests).toBe(true);
    expect(() => readPackageOptions(['--for-tests', '--target=tar.gz'])).toThrow(PackageRefusal);
  });

  it.each([[['--target', 'exe']], [['--release']], [['dir']], [['--target']]])(
    '%j is refused with the usage',
    (given) => {
      expect(() => readPackageOptions(given)).toThrow(PackageRefusal);
      expect(() => readPackageOptions(given)).toThrow(/usage: npm run package/);
    },
  );
});
