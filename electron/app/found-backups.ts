import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BackupView } from '#shared/ipc/commands/backup';
import { backupFaultOf } from '../backup/backup-error';
import type { BackupFolder, FoundBackup } from '../backup/backup-folder';
import { areFit, findServerTools } from '../backup/server-tools';
import { CommandError } from '../database/errors';
import type { BackupPlace } from '../features/backup/backup-control.port';
import type { BackupHost } from './backup-parts';

/** Makes a folder one of backups. Fails with `folder-unfit` where it cannot be written to. */
export async function adopt(folder: BackupFolder): Promise<void> {
  try {
    await folder.adopt();
  } catch (cause) {
    throw new CommandError('folder-unfit', {}, {}, { cause });
  }
}

/** A backup by its name. Fails with `backup-gone`. */
export async function find(folder: BackupFolder, name: string): Promise<FoundBackup> {
  const found = (await folder.list()).find((each) => each.name === name);
  if (found === undefined) throw new CommandError('backup-gone');
  return found;
}

/** As the window sees it. */
export function view({ name, bytes, header, checkedAt, fault }: FoundBackup): BackupView {
  const { takenAt, kind, deskName, streetName, dialect } = header;
  return { name, bytes, takenAt, kind, deskName, streetName, checkedAt, fault, isOfFile: dialect === 'sqlite' };
}

/** The newest good one of an office. */
export function newestOf(backups: readonly FoundBackup[], masterId: string): BackupPlace['newest'] {
  const newest = backups.find(({ header, fault }) => header.masterId === masterId && fault === null);
  return newest === undefined ? null : { at: newest.header.takenAt, deskName: newest.header.deskName };
}

/** The fault that a look found; what was stopped stays so. */
export const faultUnlessStopped = (signal: AbortSignal) => (error: unknown) => {
  if (signal.aborted) throw error;
  return backupFaultOf(error).fault;
};

/** Whether two folders lie on one disk; where nobody can tell, they do. */
export async function isSameDisk(one: string, other: string): Promise<boolean> {
  const devices = await Promise.all(
    [one, other].map((path) =>
      stat(path).then(
        ({ dev }) => dev,
        () => null,
      ),
    ),
  );
  return devices[0] === null || devices[0] === devices[1];
}

/** The tool that backs up a server, as this computer has it; null for a file, which needs none. */
export async function lookForTool(office: ReturnType<BackupHost['opened']>): Promise<BackupPlace['tool']> {
  if (office === null || office.location.driver === 'sqlite') return null;
  const tools = await findServerTools();
  if (tools === null) return { kind: 'missing' };
  const serverVersion = await office.database.serverVersion();
  const { version } = tools;
  return areFit(tools, serverVersion) ? { kind: 'ready', version } : { kind: 'older', version, serverVersion };
}

/** Copies that were laid beside the database before an upgrade, not sealed yet. */
export async function findUpgradeCopies(databaseFile: string): Promise<readonly string[]> {
  const names = await readdir(dirname(databaseFile)).catch(() => []);
  const isCopy = (name: string) => name.startsWith(`${basename(databaseFile)}.before-`) && name.endsWith('.bak');
  return names.filter(isCopy).map((name) => join(dirname(databaseFile), name));
}

/** When a file was written. */
export async function timeOf(file: string): Promise<string> {
  return (await stat(file)).mtime.toISOString();
}
