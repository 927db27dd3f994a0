import { describe, expect, it } from 'vitest';
import { chooseSources } from '../../../build/runtime/choose-source.mjs';
import { electronArguments } from '../../../build/runtime/electron-arguments.mjs';

const closedLinux = {
  override: undefined,
  isPresent: false,
  isOfficialReachable: false,
  platform: 'linux',
  arch: 'x64',
};

describe('the choice of the Electron runtime', () => {
  it('takes the folder that the user names before anything else', () => {
    expect(chooseSources({ ...closedLinux, override: '/opt/electron', isPresent: true })).toEqual(['override']);
  });

  it('fetches nothing when a runtime is there', () => {
    expect(chooseSources({ ...closedLinux, isPresent: true, isOfficialReachable: true })).toEqual(['present']);
  });

  it('prefers the official binary, and keeps the registry copy for when its download breaks', () => {
    expect(chooseSources({ ...closedLinux, isOfficialReachable: true })).toEqual(['official', 'registry']);
  });

  it('takes the registry copy on a closed Linux x64', () => {
    expect(chooseSources(closedLinux)).toEqual(['registry']);
  });

  it.each([
    ['darwin', 'arm64'],
    ['win32', 'x64'],
    ['linux', 'arm64'],
  ])('has no copy for %s %s, so tries the official one at any rate', (platform, arch) => {
    expect(chooseSources({ ...closedLinux, platform, arch })).toEqual(['official']);
  });
});

describe('the arguments of Electron', () => {
  it('switches the sandbox off for root on Linux only', () => {
    expect(electronArguments(['.'], { platform: 'linux', uid: 0 })).toEqual(['--no-sandbox', '.']);
    expect(electronArguments(['.'], { platform: 'linux', uid: 1000 })).toEqual(['.']);
    expect(electronArguments(['.'], { platform: 'darwin', uid: 0 })).toEqual(['.']);
  });

  it('does not say it twice', () => {
    expect(electronArguments(['--no-sandbox', '.'], { platform: 'linux', uid: 0 })).toEqual(['--no-sandbox', '.']);
  });
});
