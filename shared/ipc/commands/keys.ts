import { z } from 'zod';
import { change, query } from '../define-commands';
import { instantSchema, noInput, noOutput } from '../primitives';

/** Characters of a passphrase that is chosen, and the most that any is. */
export const PASSPHRASE_LEAST = 8;
const PASSPHRASE_MOST = 200;
const PASSWORD_MOST = 200;

/** The passphrase of a computer without a store of secrets. Its characters are as they were typed. */
export const passphraseSchema = z.string().min(1, 'required').max(PASSPHRASE_MOST, 'too-long');
/** The recovery phrase as somebody types it: words of either list, with or without what stands between them. */
export const phraseTextSchema = z.string().trim().min(1, 'required').max(400, 'too-long');

/**
 * How a change of the data key stands: values sealed by older keys are sealed again in the background (`running`), nobody
 * does it at the moment (`stopped`: an administrator stopped it; `waiting`: a desk will), or all is done and the older keys
 * are kept for a while, until every desk has heard (`settling`), or longer because something could not be opened (`damaged`).
 */
export const ROTATION_STATES = ['running', 'waiting', 'stopped', 'settling', 'damaged'] as const;

const rotationSchema = z.strictObject({
  state: z.enum(ROTATION_STATES),
  /** Rows and files looked at, of all; 0 of 0 until that is counted. */
  done: z.int().min(0),
  total: z.int().min(0),
  /** Files that are gone or damaged. */
  damaged: z.int().min(0),
  /** When older keys may be removed; only for `settling`. */
  endsAt: instantSchema.nullable(),
});

const phraseSchema = z.strictObject({ madeAt: instantSchema, confirmedAt: instantSchema.nullable() });

/** The keys of the office as an administrator sees them; no key is in it. */
export const keysStateSchema = z.strictObject({
  /** How this computer keeps the master key. */
  keeper: z.enum(['system', 'passphrase']),
  /** The newest recovery phrase; null before the first. */
  phrase: phraseSchema.nullable(),
  /** Whether a confirmed phrase opens the office. */
  isRecoverable: z.boolean(),
  /** Number of the data key, and since when it seals. */
  keyNo: z.int().min(1),
  keySince: instantSchema,
  /** Fingerprint of the key that signs the log. */
  fingerprint: z.string(),
  /** Null while there is only one data key. */
  rotation: rotationSchema.nullable(),
});
/** The keys of the office as an administrator sees them. */
export type KeysState = z.output<typeof keysStateSchema>;

const passwordSchema = z.string().min(1, 'required').max(PASSWORD_MOST, 'too-long');
const wordSchema = z.string().trim().min(1, 'required').max(20, 'too-long');

/** A phrase that was just made: which of its words (counted from 1) are asked for, so that nobody confirms an unread paper. */
export const madePhraseSchema = z.strictObject({
  positions: z.tuple([z.int().min(1), z.int().min(1)]),
});
/** A phrase that was just made. */
export type MadePhrase = z.output<typeof madePhraseSchema>;

/**
 * Keys of the office, for its administrator. A phrase is shown once, at the window where it was made and until that is left;
 * it is kept nowhere. Errors: `wrong-credentials` for the administrator's own password, `phrase-gone`, `phrase-words`,
 * `conflict` where the state is another.
 */
export const keysCommands = {
  'keys.state': query(noInput, keysStateSchema),
  /** Makes a recovery phrase; the earlier one works until the new one is confirmed. */
  'keys.makePhrase': change(z.strictObject({ password: passwordSchema }), madePhraseSchema),
  /** The recovery sheet of the phrase that was made at this window. */
  'keys.sheet': query(noInput, z.strictObject({ pdf: z.base64() })),
  'keys.printSheet': change(z.strictObject({ printer: z.string().max(200), copies: z.int().min(1).max(5) }), noOutput),
  /** Two words of the paper, typed again: from now on earlier phrases no longer work. */
  'keys.confirmPhrase': change(z.strictObject({ words: z.tuple([wordSchema, wordSchema]) }), keysStateSchema),
  /** Forgets the phrase at this window; what was printed of it stays good. */
  'keys.leavePhrase': change(noInput, noOutput),
  /** Brings a new data key and seals everything again by it. */
  'keys.rotate': change(z.strictObject({ password: passwordSchema }), keysStateSchema),
  'keys.stopRotation': change(noInput, keysStateSchema),
  'keys.goOnRotation': change(noInput, keysStateSchema),
  /** A new passphrase for this computer. Error: `passphrase-wrong`. */
  'keys.changePassphrase': change(
    z.strictObject({ old: passphraseSchema, passphrase: passphraseSchema.min(PASSPHRASE_LEAST, 'too-short') }),
    noOutput,
  ),
} as const;
