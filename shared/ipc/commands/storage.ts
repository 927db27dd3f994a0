import { z } from 'zod';
import { FILE_FAULTS } from '../../domain/storage/file-fault';
import { FILE_TROUBLES } from '../../domain/storage/file-trouble';
import { SERVER_FAULTS } from '../../domain/storage/server-fault';
import { CLOCK_DOUBTS } from '../../domain/time/clock-doubt';
import { change, query } from '../define-commands';
import { instantSchema, noInput, requiredText } from '../primitives';
import { passphraseSchema, phraseTextSchema } from './keys';
import { moveStateSchema } from './storage-move';

const MAX_PORT = 65_535;
const MAX_CERTIFICATE = 60_000;
const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----/;

/** How the way to a server is secured: by what the computer trusts, by a certificate given here, or not at all. */
export const TLS_WAYS = ['computer', 'certificate', 'none'] as const;

/** A server and its database, without the password. `certificate` (PEM) is only for the way of that name. */
export const serverSchema = z
  .strictObject({
    host: requiredText(253),
    port: z.int('required').min(1, 'invalid').max(MAX_PORT, 'invalid'),
    database: requiredText(63),
    user: requiredText(63),
    tls: z.enum(TLS_WAYS),
    certificate: z.string().trim().max(MAX_CERTIFICATE, 'too-long'),
  })
  .refine(({ tls, certificate }) => tls !== 'certificate' || PEM.test(certificate), {
    path: ['certificate'],
    message: 'invalid',
  });
/** A server and its database. */
export type Server = z.output<typeof serverSchema>;

const passwordSchema = z.string().min(1, 'required').max(200, 'too-long');
const faultSchema = z.enum(SERVER_FAULTS);

/** Where the office's data is: in a file of this computer, or on a server. */
export const placeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('here') }),
  z.strictObject({ kind: z.literal('server'), server: serverSchema }),
]);
/** Where the office's data is. */
export type Place = z.output<typeof placeSchema>;

/**
 * How the program stands to its data: being opened, open, lost while it was open, or waiting for somebody because it
 * could not be opened (`waiting`, with the fault; without one the password is asked for).
 */
export const STORAGE_PHASES = ['opening', 'open', 'lost', 'waiting'] as const;

/**
 * What the office's keys wait for: a passphrase to be chosen or entered, on a computer without a store of secrets, or the
 * recovery phrase, on one that never had the keys of this office.
 */
export const KEY_NEEDS = ['choose-passphrase', 'enter-passphrase', 'recovery-phrase'] as const;
/** What the office's keys wait for. */
export type KeyNeed = (typeof KEY_NEEDS)[number];

const stateSchema = z.strictObject({
  place: placeSchema,
  phase: z.enum(STORAGE_PHASES),
  fault: faultSchema.nullable(),
  /** Why the file of this computer cannot be opened; only while `waiting`. */
  fileFault: z.enum(FILE_FAULTS).nullable(),
  /** What the keys of the office wait for; only while `waiting`. */
  keyNeed: z.enum(KEY_NEEDS).nullable(),
  /** Why the open file of this computer cannot be worked with just now; null where it can, and on a server. */
  fileTrouble: z.enum(FILE_TROUBLES).nullable(),
  /** Since when the server has been gone, and when it is tried again; both by this computer's clock. */
  lostAt: instantSchema.nullable(),
  nextTryAt: instantSchema.nullable(),
  /** Seconds by which this computer's clock is behind the server's (negative: ahead); null within a minute. */
  clockOffSeconds: z.int().nullable(),
  /** Why this computer's clock is not believed; only where the data is here. */
  clockDoubt: z.strictObject({ kind: z.enum(CLOCK_DOUBTS), expected: instantSchema }).nullable(),
  /** Whether this computer can keep a password safely. */
  canKeepPassword: z.boolean(),
  /** Whether a database lies in this computer's data folder. */
  hasDatabaseHere: z.boolean(),
});
/** How the program stands to its data. */
export type StorageState = z.output<typeof stateSchema>;

const trialSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fault'), fault: faultSchema }),
  /** Nothing in it yet. `canBuild`: this account may make the tables. */
  z.strictObject({ kind: z.literal('empty'), serverVersion: z.string(), canBuild: z.boolean() }),
  /** An office of this version; without a name its first run is still to come. */
  z.strictObject({ kind: z.literal('office'), serverVersion: z.string(), streetName: z.string().nullable() }),
]);
/** What a trial of a server found. */
export type ServerTrial = z.output<typeof trialSchema>;

const accessSchema = z.strictObject({ server: serverSchema, password: passwordSchema });

/** What the form of a server asks for. The password is kept only where the operating system has a store for secrets. */
export const serverEntrySchema = accessSchema.extend({ isPasswordKept: z.boolean() });
/** What the form of a server asks for. */
export type ServerEntryInput = z.output<typeof serverEntrySchema>;

/**
 * Where the data is kept. They are answered before the data is open, too: by whoever sits at a desk that waits for its
 * server or has no office yet; later by the administrator only (else `forbidden`).
 */
export const storageCommands = {
  'storage.state': query(noInput, stateSchema),
  /** Looks whether a server could be worked with; changes nothing. */
  'storage.test': query(accessSchema, trialSchema),
  /** Works on this server from now on: the desk is opened anew. Fails with `server-unfit` and the fault. */
  'storage.connect': change(serverEntrySchema, stateSchema),
  /** The password of the server that waits for it. */
  'storage.enter': change(z.strictObject({ password: passwordSchema, isPasswordKept: z.boolean() }), stateSchema),
  /** The passphrase that is waited for: chosen (at least 8 characters), or entered. Fails with `passphrase-wrong`. */
  'storage.enterPassphrase': change(z.strictObject({ passphrase: passphraseSchema }), stateSchema),
  /** The recovery phrase that is waited for; this computer keeps the keys from then on. Fails with `phrase-wrong`. */
  'storage.enterPhrase': change(z.strictObject({ phrase: phraseTextSchema }), stateSchema),
  /** Brings the schema up to this version with the account of the database's owner, which is not kept. */
  'storage.upgrade': change(z.strictObject({ user: requiredText(63), password: passwordSchema }), stateSchema),
  /** Tries the server now. */
  'storage.retry': change(noInput, stateSchema),
  /** This computer's clock is right, whatever spoke against it: automatic acts and signing go on. */
  'storage.confirmClock': change(noInput, stateSchema),
  /** Works on the file of this computer from now on: the desk is opened anew. */
  'storage.workHere': change(noInput, stateSchema),
  /** How the last move stands. */
  'storage.move': query(noInput, moveStateSchema),
  /** Begins to move the office to an empty server and works there when it has arrived. Fails with `server-unfit`, `moving`. */
  'storage.moveThere': change(serverEntrySchema, moveStateSchema),
  /** Begins to move the office from the server into the file of this computer and works here when it has arrived. */
  'storage.moveHere': change(noInput, moveStateSchema),
  /** Stops the move that is under way; what is over stays for the next one. */
  'storage.stopMove': change(noInput, moveStateSchema),
} as const;
