import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of scrypt (RFC 7914): `cost` is N, `blockSize` r, `parallelization` p. */
export interface ScryptParameters {
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
}

/** What a look at a password found. An outdated hash was made with other parameters than today's. */
export interface PasswordVerdict {
  readonly isRight: boolean;
  readonly isOutdated: boolean;
}

/** Makes and checks password hashes. Both take about a tenth of a second: never inside a write. */
export interface PasswordHasher {
  /** A new hash with its salt and parameters, at most 255 characters. */
  hash(password: string): Promise<string>;
  /** Checks against a kept hash; without one, or with a damaged one, it is wrong after the same time. */
  verify(password: string, encoded: string | null): Promise<PasswordVerdict>;
}

/** Today's parameters: 32 MiB, about 100 ms on an office computer. */
export const SCRYPT_PARAMETERS: ScryptParameters = { cost: 2 ** 15, blockSize: 8, parallelization: 1 };

const SALT_BYTES = 16;
const KEY_BYTES = 32;
const ENCODED = /^scrypt\$N=(\d{1,8}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/=]+)\$([A-Za-z0-9+/=]+)$/;

interface KeptHash {
  readonly parameters: ScryptParameters;
  readonly salt: Buffer;
  readonly key: Buffer;
}

/** A hasher with today's parameters; tests give it cheaper ones. */
export function createPasswordHasher(today: ScryptParameters = SCRYPT_PARAMETERS): PasswordHasher {
  return {
    hash: async (password) => {
      const salt = randomBytes(SALT_BYTES);
      return encode({ parameters: today, salt, key: await derive(password, salt, today) });
    },
    verify: async (password, encoded) => {
      const kept = encoded === null ? null : decode(encoded);
      if (kept === null) {
        await derive(password, randomBytes(SALT_BYTES), today);
        return { isRight: false, isOutdated: false };
      }
      const key = await derive(password, kept.salt, kept.parameters);
      return { isRight: timingSafeEqual(key, kept.key), isOutdated: !isSame(kept.parameters, today) };
    },
  };
}

/** A key of 32 bytes made of a password. */
export function derive(password: string, salt: Buffer, parameters: ScryptParameters): Promise<Buffer> {
  // Node's own limit is just below what today's parameters need.
  const maxmem = 256 * parameters.cost * (parameters.blockSize + parameters.parallelization);
  const options: ScryptOptions = { ...parameters, maxmem };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

function encode({ parameters, salt, key }: KeptHash): string {
  const { cost, blockSize, parallelization } = parameters;
  const numbers = `N=${cost},r=${blockSize},p=${parallelization}`;
  return `scrypt$${numbers}$${salt.toString('base64')}$${key.toString('base64')}`;
}

function decode(encoded: string): KeptHash | null {
  const parts = ENCODED.exec(encoded);
  if (parts === null) return null;
  const [, cost, blockSize, parallelization, salt = '', key = ''] = parts;
  const kept = {
    parameters: { cost: Number(cost), blockSize: Number(blockSize), parallelization: Number(parallelization) },
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  };
  return kept.key.length === KEY_BYTES ? kept : null;
}

function isSame(one: ScryptParameters, other: ScryptParameters): boolean {
  return one.cost === other.cost && one.blockSize === other.blockSize && one.parallelization === other.parallelization;
}
