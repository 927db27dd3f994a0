import { describe, expect, it } from 'vitest';
import {
  hashOf,
  isCurrentFile,
  isWholeFile,
  openSealedFile,
  sealFile,
} from '../../../../electron/security/sealed-file';
import { BrokenSealError } from '../../../../electron/security/vault';
import { testKeyring, testVault } from '../../../factories/test-vault';

const bytes = Buffer.from('身份证复印件');
const name = hashOf(bytes);

describe('a sealed file', () => {
  it('opens as it was, and holds nothing of it in plain', () => {
    const kept = sealFile(testVault(), name, bytes);
    expect(openSealedFile(testVault(), name, kept)).toEqual(bytes);
    expect(kept.includes(bytes)).toBe(false);
  });

  it('shows every changed byte, without a key too', () => {
    const kept = sealFile(testVault(), name, bytes);
    for (const at of kept.keys()) {
      const changed = Buffer.from(kept);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(isWholeFile(changed)).toBe(false);
      expect(() => openSealedFile(testVault(), name, changed)).toThrow(BrokenSealError);
    }
    expect(isWholeFile(kept.subarray(0, 20))).toBe(false);
  });

  it('opens under no other name', () => {
    const other = hashOf(Buffer.from('another'));
    expect(() => openSealedFile(testVault(), other, sealFile(testVault(), name, bytes))).toThrow(BrokenSealError);
  });

  it('knows whether the current key sealed it', () => {
    const kept = sealFile(testVault(), name, bytes);
    const { current } = testKeyring();
    const rotated = testVault({ current: { no: 2, key: Buffer.alloc(32, 2) }, older: [current] });
    expect([isCurrentFile(testVault(), kept), isCurrentFile(rotated, kept)]).toEqual([true, false]);
    expect(openSealedFile(rotated, name, kept)).toEqual(bytes);
  });
});
