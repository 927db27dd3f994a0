import { createHash } from 'node:crypto';
import { BrokenSealError, type Vault } from './vault';

const MARK = Buffer.from('SDF1');
const SUM_BYTES = 32;
const HEAD_BYTES = MARK.length + SUM_BYTES;

const sumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** The SHA-256 of bytes, in hex: the name of an attached file. */
export const hashOf = (bytes: Uint8Array): string => sumOf(bytes).toString('hex');

const contextOf = (sha256: string): string => `files.${sha256}`;

/** An attached file as it is kept: a mark, the SHA-256 of the rest, and the bytes sealed to their name. */
export function sealFile(vault: Vault, sha256: string, bytes: Uint8Array): Buffer {
  const body = vault.sealBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), contextOf(sha256));
  return Buffer.concat([MARK, sumOf(body), body]);
}

/** Whether a kept file is what was once written. Needs no key: an office is moved without one. */
export function isWholeFile(kept: Buffer): boolean {
  if (kept.length < HEAD_BYTES || !kept.subarray(0, MARK.length).equals(MARK)) return false;
  return sumOf(kept.subarray(HEAD_BYTES)).equals(kept.subarray(MARK.length, HEAD_BYTES));
}

/** Bytes at the beginning of a kept file that tell it from every other. */
export const SEAL_HEAD_BYTES = HEAD_BYTES;

/** The sum (hex) that a kept file begins with, from its first bytes; null where it is none. Not looked at: whether the rest fits. */
export function sumOfSealed(head: Buffer): string | null {
  if (head.length < HEAD_BYTES || !head.subarray(0, MARK.length).equals(MARK)) return null;
  return head.subarray(MARK.length, HEAD_BYTES).toString('hex');
}

/** The bytes of a kept file. Throws BrokenSealError where it is damaged, or another file's. */
export function openSealedFile(vault: Vault, sha256: string, kept: Buffer): Buffer {
  if (!isWholeFile(kept)) throw new BrokenSealError(contextOf(sha256));
  const bytes = vault.openBytes(kept.subarray(HEAD_BYTES), contextOf(sha256));
  if (hashOf(bytes) !== sha256) throw new BrokenSealError(contextOf(sha256));
  return bytes;
}

/** Whether a kept file was sealed by the current key. */
export function isCurrentFile(vault: Vault, kept: Buffer): boolean {
  return isWholeFile(kept) && vault.isCurrentBytes(kept.subarray(HEAD_BYTES));
}
