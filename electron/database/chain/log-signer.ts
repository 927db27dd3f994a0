import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** Signs the log for the office (Ed25519, RFC 8032). */
export interface LogSigner {
  /** 32 bytes, base64url. */
  readonly publicKey: string;
  /** The signature of a text, base64url. */
  sign(text: string): string;
}

/** The end of the chain: what its last entry was, and how many days were sealed. */
export interface SignedEnd {
  readonly seq: number;
  readonly hash: string;
  readonly seals: number;
  /** Business day on which the last entry was written. */
  readonly day: string;
}

/** A day that has ended, with the last entry written on it. */
export interface SealedDay {
  readonly no: number;
  readonly day: string;
  readonly seq: number;
  readonly hash: string;
}

/** Before 32 bytes of an Ed25519 key: its PKCS #8 and SPKI forms (RFC 8410). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;

/** The text that is signed for the end of the chain. */
export const endText = ({ seq, hash, seals, day }: SignedEnd) =>
  ['streetdesk log end 1', seq, hash, seals, day].join('\n');

/** The text that is signed for a day. */
export const sealText = ({ no, day, seq, hash }: SealedDay) => ['streetdesk log day 1', no, day, seq, hash].join('\n');

/** A signer with the key that grows from a seed of 32 bytes, the office's. */
export function createLogSigner(seed: Buffer): LogSigner {
  if (seed.length !== KEY_BYTES) throw new Error('the seed of the log is 32 bytes');
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const shown = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length);
  return {
    publicKey: shown.toString('base64url'),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
  };
}

/** Whether a text was signed by the key; a key or signature that is none was not. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const key = readPublicKey(publicKey);
  return key !== null && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
}

/** A public key as people compare it: the beginning of its SHA-256 in eight groups of four. */
export function fingerprintOf(publicKey: string): string {
  const hex = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').toUpperCase();
  return (hex.slice(0, KEY_BYTES).match(/.{4}/g) ?? []).join(' ');
}

/** Whether a public key has a fingerprint, with or without its spaces; any key where none is given. */
export const isKey = (publicKey: string, fingerprint: string | null): boolean =>
  fingerprint === null || fingerprintOf(publicKey).replaceAll(' ', '') === fingerprint.replaceAll(' ', '');

function readPublicKey(text: string): KeyObject | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== KEY_BYTES) return null;
  return createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, bytes]), format: 'der', type: 'spki' });
}
