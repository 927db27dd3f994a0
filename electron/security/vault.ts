import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** A key of the office with its number; numbers grow with each rotation. */
export interface DataKey {
  readonly no: number;
  readonly key: Buffer;
}

/** The opened keys of an office. 32 bytes each. */
export interface Keyring {
  /** Seals what is written from now on. */
  readonly current: DataKey;
  /** Open what was sealed before a rotation. */
  readonly older: readonly DataKey[];
  /** Makes blind indexes; a rotation of the data key leaves it. */
  readonly index: Buffer;
  /** Seed of the key that signs the log. */
  readonly signing: Buffer;
}

/**
 * Seals what must not be readable in the database's files (AES-256-GCM, NIST SP 800-38D, a random 96-bit nonce each) and
 * makes the blind indexes by which it is found again. `context` names the place of a value, such as `residents.phone`:
 * a sealed value moved to another place does not open.
 */
export interface Vault {
  seal(plain: string, context: string): string;
  /** Throws `BrokenSealError` where it was changed, or sealed by a key that is not on the ring. */
  open(sealed: string, context: string): string;
  sealBytes(plain: Buffer, context: string): Buffer;
  /** Throws `BrokenSealError`, as `open` does. */
  openBytes(sealed: Buffer, context: string): Buffer;
  /** Whether a text was made by `seal`; an office from before sealing still holds others. */
  isSealed(text: string): boolean;
  /** Whether it was sealed by the current key; what was not is sealed again after a rotation. */
  isCurrent(sealed: string): boolean;
  /** `isCurrent` of what `sealBytes` made. */
  isCurrentBytes(sealed: Buffer): boolean;
  /** Blind index: equal for equal values of one purpose, and tells nothing else to who has no key. 22 characters. */
  token(purpose: string, value: string): string;
}

/** A sealed value that does not open: changed, moved, or of another office. */
export class BrokenSealError extends Error {
  constructor(readonly context: string) {
    super(`a sealed value of ${context} does not open`);
  }
}

/** Sealed by a key that is not on the ring: of another office, or a newer one that this program has not read yet. */
export class UnknownKeyError extends BrokenSealError {}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const NUMBER_BYTES = 4;
const TOKEN_BYTES = 16;
const SEALED = /^s1\.(\d{1,9})\.([A-Za-z0-9_-]+)$/;
const CIPHER = 'aes-256-gcm';

/** A vault over the opened keys. */
export function createVault(ring: Keyring): Vault {
  const keys = new Map([ring.current, ...ring.older].map((each) => [each.no, each.key]));
  const keyOf = (no: number, context: string): Buffer => {
    const key = keys.get(no);
    if (key === undefined) throw new UnknownKeyError(context);
    return key;
  };
  return {
    seal: (plain, context) => {
      const body = encrypt(ring.current.key, Buffer.from(plain, 'utf8'), context);
      return `s1.${ring.current.no}.${body.toString('base64url')}`;
    },
    open: (sealed, context) => {
      const [, no = '', body = ''] = SEALED.exec(sealed) ?? [];
      return decrypt(keyOf(Number(no), context), Buffer.from(body, 'base64url'), context).toString('utf8');
    },
    sealBytes: (plain, context) => {
      const number = Buffer.alloc(NUMBER_BYTES);
      number.writeUInt32BE(ring.current.no);
      return Buffer.concat([number, encrypt(ring.current.key, plain, context)]);
    },
    openBytes: (sealed, context) => {
      if (sealed.length < NUMBER_BYTES) throw new BrokenSealError(context);
      return decrypt(keyOf(sealed.readUInt32BE(), context), sealed.subarray(NUMBER_BYTES), context);
    },
    isSealed: (text) => SEALED.test(text),
    isCurrent: (sealed) => sealed.startsWith(`s1.${ring.current.no}.`),
    isCurrentBytes: (sealed) => sealed.length >= NUMBER_BYTES && sealed.readUInt32BE() === ring.current.no,
    token: (purpose, value) =>
      createHmac('sha256', ring.index)
        .update(`${purpose}\0${value}`)
        .digest()
        .subarray(0, TOKEN_BYTES)
        .toString('base64url'),
  };
}

/** Seals bytes by one key (32 bytes): nonce, text, tag. Opens at no other `context`. */
export function encrypt(key: Buffer, plain: Buffer, context: string): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(bytesOf(context));
  const text = cipher.update(plain);
  cipher.final(); // in this mode it gives no more text, and makes the tag
  return Buffer.concat([nonce, text, cipher.getAuthTag()]);
}

/** Random bytes are asked for by the thousand: one by one they cost as much as the sealing. */
const NONCES = 1_024;
let nonces = Buffer.alloc(0);

function nextNonce(): Buffer {
  if (nonces.length === 0) nonces = randomBytes(NONCES * NONCE_BYTES);
  const nonce = nonces.subarray(0, NONCE_BYTES);
  nonces = nonces.subarray(NONCE_BYTES);
  return nonce;
}

/** Columns have few names, and files as many as there are: only short ones are kept. */
const LONGEST_KEPT = 40;
const contexts = new Map<string, Buffer>();

function bytesOf(context: string): Buffer {
  const known = contexts.get(context);
  if (known !== undefined) return known;
  const made = Buffer.from(context);
  if (context.length <= LONGEST_KEPT) contexts.set(context, made);
  return made;
}

/** Opens what `encrypt` made; throws BrokenSealError where the key, the context or a byte is another. */
export function decrypt(key: Buffer, body: Buffer, context: string): Buffer {
  if (body.length < NONCE_BYTES + TAG_BYTES) throw new BrokenSealError(context);
  const decipher = createDecipheriv(CIPHER, key, body.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(bytesOf(context))
    .setAuthTag(body.subarray(body.length - TAG_BYTES));
  try {
    const plain = decipher.update(body.subarray(NONCE_BYTES, -TAG_BYTES));
    decipher.final(); // throws where the tag is another's
    return plain;
  } catch {
    throw new BrokenSealError(context);
  }
}
