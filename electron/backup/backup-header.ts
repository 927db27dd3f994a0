import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { BACKUP_KINDS } from '#shared/domain/backup/backup-kind';
import { openRecovery } from '../database/recovery-keys';
import type { MasterKey } from '../security/master-keys.port';

/** What lies at the beginning of each backup: a mark and the version of the form. */
export const ARCHIVE_MARK = Buffer.from('STREETDESK-BACKUP-1\n');

const SALT_BYTES = 32;
const KEY_BYTES = 32;
const USE = 'streetdesk backup';

/**
 * What stands in the clear: enough to list a backup and to open it. It is bound to what is sealed: a changed header opens nothing.
 */
const headerSchema = z.strictObject({
  kind: z.enum(BACKUP_KINDS),
  takenAt: z.iso.datetime(),
  dialect: z.enum(['sqlite', 'postgres']),
  deskName: z.string().max(100),
  streetName: z.string().max(100),
  masterId: z.string().max(36),
  /** Of the key that seals it. Base64url, as everything below. */
  salt: z.string().max(100),
  /** The master key, sealed by the office's recovery phrases: the words on paper open a backup on any computer. */
  recovery: z
    .array(
      z.strictObject({
        id: z.string().max(36),
        masterId: z.string().max(36),
        sealed: z.string().max(400),
        derivation: z.strictObject({ kind: z.literal('hkdf-sha256'), salt: z.string().max(100) }),
      }),
    )
    .max(20),
});

/** What stands in the clear. */
export type BackupHeader = z.output<typeof headerSchema>;

const manifestSchema = z.strictObject({
  /** Rows of every table in the very snapshot. */
  counts: z.record(z.string(), z.int().min(0)),
  /** The last link of the log; 0 where the log is not chained yet. */
  lastEntry: z.int().min(0),
  /** Attached files: SHA-256 (hex) of what they are, and of the sealed bytes that lie beside the backups. */
  files: z.array(z.tuple([z.string().regex(/^[0-9a-f]{64}$/), z.string().regex(/^[0-9a-f]{64}$/)])),
  /** Attached files that were gone or damaged before: there was nothing to keep. */
  lostFiles: z.array(z.string()),
});

/** What is sealed before the database itself: what the backup must hold. */
export type BackupManifest = z.output<typeof manifestSchema>;

/** A new salt for a header. */
export const makeSalt = (): string => randomBytes(SALT_BYTES).toString('base64url');

/** The key of one backup, made of the office's master key (HKDF, RFC 5869). */
export function keyOfBackup(header: BackupHeader, master: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', master, Buffer.from(header.salt, 'base64url'), USE, KEY_BYTES));
}

/** The master key that a recovery phrase opens in a header; null where it is another office's phrase, or an old one. */
export function openHeaderByPhrase({ recovery }: BackupHeader, secret: Buffer): MasterKey | null {
  for (const row of recovery) {
    const key = openRecovery(row, secret);
    if (key !== null) return { id: row.masterId, key };
  }
  return null;
}

export const writeHeader = (header: BackupHeader): Buffer => Buffer.from(JSON.stringify(header));
export const readHeader = (bytes: Buffer): BackupHeader => headerSchema.parse(JSON.parse(bytes.toString('utf8')));
export const writeManifest = (manifest: BackupManifest): Buffer => Buffer.from(JSON.stringify(manifest));
export const readManifest = (bytes: Buffer): BackupManifest => manifestSchema.parse(JSON.parse(bytes.toString('utf8')));

/** Where a sealed piece belongs: in this backup, at this place, with others after it or none. */
export function pieceContext(header: Buffer, at: number, isLast: boolean): string {
  const sum = createHash('sha256').update(header).digest('base64url');
  return `backup ${sum} ${at} ${isLast ? 'last' : 'more'}`;
}
