import { scryptSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPasswordHasher, SCRYPT_PARAMETERS } from '../../../../electron/security/password';

const cheap = createPasswordHasher({ cost: 16, blockSize: 1, parallelization: 1 });

describe('passwords', () => {
  it('are right only when they are the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), async (one, other) => {
        const kept = await cheap.hash(one);
        expect((await cheap.verify(other, kept)).isRight).toBe(one === other);
        expect((await cheap.verify(one, kept)).isRight).toBe(true);
      }),
    );
  });

  it('never give the same hash twice', async () => {
    expect(await cheap.hash('same-password')).not.toBe(await cheap.hash('same-password'));
  });

  it('are kept as scrypt with today’s parameters, a salt of 16 bytes, in 255 characters', async () => {
    const kept = await createPasswordHasher().hash('right-password');
    const [, numbers, salt = '', key] = kept.split('$').slice(0);
    expect(numbers).toBe('N=32768,r=8,p=1');
    expect(Buffer.from(salt, 'base64')).toHaveLength(16);
    const options = { cost: 2 ** 15, blockSize: 8, parallelization: 1, maxmem: 2 ** 27 };
    expect(key).toBe(scryptSync('right-password', Buffer.from(salt, 'base64'), 32, options).toString('base64'));
    expect(kept.length).toBeLessThanOrEqual(255);
    expect(SCRYPT_PARAMETERS).toEqual({ cost: 2 ** 15, blockSize: 8, parallelization: 1 });
  });

  it('made with other parameters are right and outdated', async () => {
    const dearer = createPasswordHasher({ cost: 32, blockSize: 1, parallelization: 1 });
    const kept = await cheap.hash('right-password');
    expect(await cheap.verify('right-password', kept)).toEqual({ isRight: true, isOutdated: false });
    expect(await dearer.verify('right-password', kept)).toEqual({ isRight: true, isOutdated: true });
  });

  it.each([null, '', 'none', 'scrypt$N=16,r=1,p=1$AA==$AA=='])(
    'are wrong against a missing or damaged hash: %s',
    async (kept) => {
      expect(await cheap.verify('', kept)).toEqual({ isRight: false, isOutdated: false });
    },
  );
});
