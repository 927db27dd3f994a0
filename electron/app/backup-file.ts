import { z } from 'zod';
import { BackupFolder } from '../backup/backup-folder';
import { readWholeFile, writeWholeFile } from '../security/whole-file';

const schema = z.strictObject({
  version: z.literal(1),
  /** A folder that somebody chose; null for the program's own. */
  folder: z.string().nullable(),
  /** Whether this computer backs up by itself; null where nobody has said: it does for its own file, and not for a server. */
  isAutomatic: z.boolean().nullable(),
});

/** How this computer backs up. */
export type KeptBackups = Omit<z.output<typeof schema>, 'version'>;

const USUAL: KeptBackups = { folder: null, isAutomatic: null };

/** Reads it; a file that cannot be understood counts as none. */
export async function readBackupFile(file: string): Promise<KeptBackups> {
  const text = await readWholeFile(file);
  try {
    if (text === null) return USUAL;
    const { folder, isAutomatic } = schema.parse(JSON.parse(text));
    return { folder, isAutomatic };
  } catch {
    return USUAL;
  }
}

/** Keeps it. */
export async function writeBackupFile(file: string, kept: KeptBackups): Promise<void> {
  await writeWholeFile(file, `${JSON.stringify({ version: 1, ...kept }, null, 2)}\n`);
}

/** Where backups go: a folder that somebody chose, or the program's own. */
export async function backupFolderOf(parts: {
  readonly backupFile: string;
  readonly ownFolder: string;
}): Promise<{ readonly folder: BackupFolder; readonly isOwn: boolean }> {
  const { folder } = await readBackupFile(parts.backupFile);
  return { folder: new BackupFolder(folder ?? parts.ownFolder, folder === null), isOwn: folder === null };
}
