import { backUpServer } from '../backup/back-up-server';
import { BackupMeter } from '../backup/backup-meter';
import { findServerTools } from '../backup/server-tools';
import { createWriter, type ServerLocation } from '../database/data-source';
import { findOfficeKeys } from '../database/office-keys';
import { backupFolderOf } from './backup-file';
import type { OfficeBackupsParts } from './backup-parts';

/**
 * Backs up an office on a server before its tables change, where pg_dump is found and this computer has its keys. Where
 * that fails, the log says why and the upgrade goes on: it happens whole or not at all, and nobody could get past it
 * to mend what backups lack. Resolves with the backup's name.
 */
export async function backUpBeforeUpgrade(parts: OfficeBackupsParts, server: ServerLocation): Promise<string | null> {
  try {
    const tools = await findServerTools();
    const keys = tools === null ? null : await keysOf(server, parts);
    if (keys === null) return null;
    const { clock, desk, workFolder } = parts;
    const { folder } = await backupFolderOf(parts);
    const { name } = await backUpServer(
      {
        ...{ folder, workFolder, kind: 'before-migration', takenAt: clock.now(), deskName: desk.name },
        ...{ master: keys.master, keyNo: () => keys.ring.current.no },
        ...{ meter: new BackupMeter(), signal: new AbortController().signal },
      },
      server,
      tools,
    );
    return name;
  } catch (error) {
    parts.log.error('no backup was made before the upgrade', error);
    return null;
  }
}

/** The keys of an office whose tables are older; null where there is no office yet. */
async function keysOf(server: ServerLocation, { keys }: OfficeBackupsParts) {
  const source = await createWriter(server).initialize();
  try {
    const [row]: { there: boolean }[] = await source.query("SELECT to_regclass('office_keys') IS NOT NULL AS there");
    return row?.there === true ? await findOfficeKeys(source, keys) : null;
  } finally {
    await source.destroy();
  }
}
