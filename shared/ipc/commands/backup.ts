import { z } from 'zod';
import { BACKUP_FAULTS, BACKUP_KINDS, BACKUP_PHASES } from '../../domain/backup/backup-kind';
import { change, query } from '../define-commands';
import { instantSchema, noInput, noOutput } from '../primitives';

const countSchema = z.int().min(0);
const secretSchema = z.string().max(400, 'too-long');

/** What is under way, or was last, since the program was started: a backup is made, looked through or restored. */
export const BACKUP_TASKS = ['make', 'check', 'restore'] as const;

const taskShape = { task: z.enum(BACKUP_TASKS) };

const runSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('running'),
    ...taskShape,
    phase: z.enum(BACKUP_PHASES),
    /** Of pages, bytes, files or entries, as the phase has them; 0 of 0 where nobody can tell. */
    done: countSchema,
    total: countSchema,
    /** False where it can no longer be stopped: the office is being put in place. */
    canStop: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('done'),
    ...taskShape,
    name: z.string(),
    seconds: countSchema,
    /** Attached files in it, and those that the office itself had lost before. */
    files: countSchema,
    lostFiles: countSchema,
    /** After a restore: the name under which the earlier data is kept; null where there was none. */
    keptFile: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('failed'), ...taskShape, fault: z.enum(BACKUP_FAULTS), place: z.string() }),
  z.strictObject({ kind: z.literal('stopped'), ...taskShape }),
]);
/** What is under way, or was last. */
export type BackupRun = z.output<typeof runSchema>;

/** A backup in the folder. It was opened and looked through before it counted as one. */
export const backupViewSchema = z.strictObject({
  name: z.string(),
  takenAt: instantSchema,
  kind: z.enum(BACKUP_KINDS),
  bytes: countSchema,
  deskName: z.string(),
  streetName: z.string(),
  /** The last look, and what it found wrong. */
  checkedAt: instantSchema,
  fault: z.enum(BACKUP_FAULTS).nullable(),
  /** Whether it can be restored into this computer's file: one of a server cannot. */
  isOfFile: z.boolean(),
});
/** A backup in the folder. */
export type BackupView = z.output<typeof backupViewSchema>;

/** The tool that backs up a server: there and fit, not found on this computer, or older than the server. */
const toolSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready'), version: z.string() }),
  z.strictObject({ kind: z.literal('missing') }),
  z.strictObject({ kind: z.literal('older'), version: z.string(), serverVersion: z.string() }),
]);

const stateSchema = z.strictObject({
  folder: z.string(),
  /** Whether it is the program's own folder beside the data. */
  isOwnFolder: z.boolean(),
  /** On the disk that the data is on: no protection against the loss of that disk. */
  isSameDisk: z.boolean(),
  folderFault: z.enum(BACKUP_FAULTS).nullable(),
  /** Whether this computer backs up by itself every day. On a server an administrator chooses the computer that does. */
  isAutomatic: z.boolean(),
  /** A demonstration is not backed up by itself. */
  isDemonstration: z.boolean(),
  /** Null where the data is in a file of this computer. */
  tool: toolSchema.nullable(),
  /** The last good backup, of whatever computer. */
  last: z.strictObject({ at: instantSchema, deskName: z.string() }).nullable(),
  /** Whether it is so old that the administrator is told. */
  isLate: z.boolean(),
  /** When the next daily one falls due; null where none does. */
  nextAt: instantSchema.nullable(),
});
/** How backups stand. */
export type BackupState = z.output<typeof stateSchema>;

/** What a restore would lose: everything since the backup. */
const lossSchema = z.strictObject({
  takenAt: instantSchema,
  /** Entries of the log since then, and cases received since then. */
  entries: countSchema,
  cases: countSchema,
});

const nameSchema = z.string().regex(/^[\w.-]{1,80}\.sdb$/, 'invalid');
const offersSchema = z.strictObject({ folder: z.string(), backups: z.array(backupViewSchema).readonly() });
/** The backups that are offered where the data cannot be opened. */
export type BackupOffers = z.output<typeof offersSchema>;

/** What a restore asks for: the administrator's own password, and the name of the backup's day, typed. */
export const restoreSchema = z.strictObject({
  name: nameSchema,
  password: z.string().min(1, 'required').max(200, 'too-long'),
});

/**
 * Backups of the office (系统设置 → 备份与恢复), for its administrator. Errors: `backup-busy` while another one is under way,
 * `wrong-credentials`, `conflict` where the state is another. What goes wrong later is in `backup.progress`.
 */
export const backupCommands = {
  'backup.state': query(noInput, stateSchema),
  'backup.list': query(noInput, z.array(backupViewSchema).readonly()),
  /** Answered to anybody, also while no data is open. */
  'backup.progress': query(noInput, runSchema),
  /** Makes one now. */
  'backup.make': change(noInput, noOutput),
  /** Opens one again and looks through it. */
  'backup.check': change(z.strictObject({ name: nameSchema }), noOutput),
  'backup.stop': change(noInput, noOutput),
  /** Asks for another folder by the system's own dialog; null where that was left. */
  'backup.chooseFolder': change(noInput, z.strictObject({ folder: z.string().nullable() })),
  /** Back to the program's own folder. */
  'backup.useOwnFolder': change(noInput, noOutput),
  'backup.setAutomatic': change(z.strictObject({ isAutomatic: z.boolean() }), noOutput),
  'backup.findLoss': query(z.strictObject({ name: nameSchema }), lossSchema),
  /** Backs up the present state, puts the backup in its place and goes on with it; everybody is signed out. */
  'backup.restore': change(restoreSchema, noOutput),
  /** What can be restored where the data of this computer cannot be opened, or there is no office yet; else `forbidden`. */
  'backup.offers': query(noInput, offersSchema),
  'backup.chooseOffers': change(noInput, offersSchema),
  /** Restores one of them; the earlier file is kept. The passphrase or the phrase only where it is asked for. */
  'backup.restoreOffer': change(
    z.strictObject({ name: nameSchema, passphrase: secretSchema, phrase: secretSchema }),
    noOutput,
  ),
  /** Begins an empty database where the file is gone, in spite of its backups. */
  'backup.beginAnew': change(noInput, noOutput),
} as const;
