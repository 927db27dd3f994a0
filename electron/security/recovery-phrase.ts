import { hkdfSync, randomBytes } from 'node:crypto';
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as chinese } from '@scure/bip39/wordlists/simplified-chinese.js';

/** Words of a recovery phrase: 128 random bits and four that check them (BIP 39). */
export const PHRASE_WORDS = 12;

/** A recovery phrase: the secret, and the same secret in words of both languages. */
export interface RecoveryPhrase {
  /** 16 bytes. */
  readonly secret: Buffer;
  readonly chinese: readonly string[];
  readonly english: readonly string[];
}

const SECRET_BYTES = 16;
const KEY_BYTES = 32;
const USE = 'streetdesk recovery of the master key';

/** A new phrase. */
export function makePhrase(): RecoveryPhrase {
  return sayPhrase(randomBytes(SECRET_BYTES));
}

/** A secret in words. */
export function sayPhrase(secret: Buffer): RecoveryPhrase {
  const words = (list: string[]) => entropyToMnemonic(new Uint8Array(secret), list).split(' ');
  return { secret, chinese: words(chinese), english: words(english) };
}

/**
 * Reads a phrase as somebody typed it, in words of either language, with or without spaces, commas and numbers between
 * them. Null where it is none: a word that is in no list, too few, or words that do not go together.
 */
export function readPhrase(text: string): Buffer | null {
  const plain = text.normalize('NFKC').toLowerCase();
  const characters = plain.match(/\p{Script=Han}/gu);
  const words = characters ?? plain.match(/[a-z]+/g) ?? [];
  try {
    return Buffer.from(mnemonicToEntropy(words.join(' '), characters === null ? english : chinese));
  } catch {
    return null;
  }
}

/** The key that seals the master key: the secret is random as it is and needs no slow work (HKDF, RFC 5869). */
export function keyOfPhrase(secret: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, USE, KEY_BYTES));
}
