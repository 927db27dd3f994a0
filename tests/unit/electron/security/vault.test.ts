import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenSealError, createVault } from '../../../../electron/security/vault';
import { testKeyring, testVault } from '../../../factories/test-vault';

const PHONE = 'residents.phone';
const vault = testVault();

describe('a sealed text', () => {
  it('opens to what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (plain) => {
        expect(vault.open(vault.seal(plain, PHONE), PHONE)).toBe(plain);
      }),
    );
  });

  it('shows nothing of its content, and is another one each time', () => {
    const one = vault.seal('13805320001', PHONE);
    expect(one).not.toContain('13805320001');
    expect(one).not.toBe(vault.seal('13805320001', PHONE));
    expect(vault.isSealed(one)).toBe(true);
    expect(vault.isSealed('13805320001')).toBe(false);
  });

  it('does not open when any character of it was changed', () => {
    const sealed = vault.seal('13805320001', PHONE);
    const start = sealed.lastIndexOf('.') + 1;
    for (let at = start; at < sealed.length - 1; at += 1) {
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      expect(() => vault.open(changed, PHONE)).toThrow(BrokenSealError);
    }
  });

  it('does not open in another place, cut short, in plain text or under another office’s key', () => {
    const sealed = vault.seal('13805320001', PHONE);
    const other = createVault(testKeyring({ current: { no: 1, key: randomBytes(32) } }));
    expect(() => vault.open(sealed, 'residents.address')).toThrow(BrokenSealError);
    expect(() => vault.open(sealed.slice(0, 20), PHONE)).toThrow(BrokenSealError);
    expect(() => vault.open('13805320001', PHONE)).toThrow(BrokenSealError);
    expect(() => other.open(sealed, PHONE)).toThrow(BrokenSealError);
  });

  it('opens after a rotation, and is known to be of an older key', () => {
    const sealed = vault.seal('13805320001', PHONE);
    const turned = testVault({ current: { no: 2, key: randomBytes(32) }, older: [testKeyring().current] });
    expect(turned.open(sealed, PHONE)).toBe('13805320001');
    expect(turned.isCurrent(sealed)).toBe(false);
    expect(turned.isCurrent(turned.seal('13805320001', PHONE))).toBe(true);
    expect(() => vault.open(turned.seal('x', PHONE), PHONE)).toThrow(BrokenSealError);
  });
});

describe('sealed bytes', () => {
  it('open to what was sealed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4_000 }), (bytes) => {
        const plain = Buffer.from(bytes);
        expect(vault.openBytes(vault.sealBytes(plain, 'files'), 'files').equals(plain)).toBe(true);
      }),
    );
  });

  it('do not open when changed, cut or empty', () => {
    const sealed = vault.sealBytes(Buffer.from('a scan'), 'files');
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    for (const bad of [changed, sealed.subarray(0, 10), sealed.subarray(0, 3), Buffer.alloc(0)]) {
      expect(() => vault.openBytes(bad, 'files')).toThrow(BrokenSealError);
    }
  });
});

describe('a blind index', () => {
  it('is equal for equal values of one purpose only, and under one key only', () => {
    const token = vault.token('residents.phone', '13805320001');
    expect(token).toHaveLength(22);
    expect(vault.token('residents.phone', '13805320001')).toBe(token);
    expect(vault.token('residents.phone', '13805320002')).not.toBe(token);
    expect(vault.token('cases.phone', '13805320001')).not.toBe(token);
    expect(testVault({ index: randomBytes(32) }).token('residents.phone', '13805320001')).not.toBe(token);
  });

  it('stays when the data key is changed', () => {
    const turned = testVault({ current: { no: 2, key: randomBytes(32) } });
    expect(turned.token('residents.phone', '1')).toBe(vault.token('residents.phone', '1'));
  });
});
