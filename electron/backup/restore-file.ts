import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SummedShelf } from '../database/file-shelf.port';
import { migrations } from '../database/migrations';
import { openArchive } from './archive-file';
import { BackupError } from './backup-error';
import type { BackupFolder } from './backup-folder';
import type { BackupHeader } from './backup-header';
import type { BackupMeter } from './backup-meter';
import { removeDatabase, writeBody } from './check-archive';
import { checkSqlite } from './check-sqlite';
import { SqliteFile } from './sqlite-file';

/** What is restored, and where to. */
export interface RestoreRequest {
  readonly folder: BackupFolder;
  readonly name: string;
  readonly master: Buffer;
  readonly databaseFile: string;
  readonly shelf: SummedShelf;
  readonly meter: BackupMeter;
  readonly signal: AbortSignal;
}

/** A database that came out of a backup, whole, beside the one that it will take the place of. */
export interface ReadyRestore {
  readonly header: BackupHeader;
  /** The last link of its log. */
  readonly lastEntry: number;
  /** Puts it in place; nobody may have the database open. Answers the name that the earlier file is kept under, null where there was none. */
  place(now: string): Promise<string | null>;
  /** Takes it away again. */
  discard(): Promise<void>;
}

const readyName = (file: string): string => `${file}.restoring`;

/**
 * Brings a database out of a backup, looks through it and lays attached files back; the office that is there stays as it is until
 * `place`. Rejects with BackupError.
 */
export async function prepareRestore(request: RestoreRequest): Promise<ReadyRestore> {
  const { folder, name, master, databaseFile, shelf, meter, signal } = request;
  const file = readyName(databaseFile);
  await removeDatabase(file); // of a restore that was cut
  const archive = await openArchive(folder.pathOf(name), master);
  try {
    if (archive.header.dialect !== 'sqlite') throw new BackupError('other-kind', name);
    meter.begin('copying');
    await writeBody(archive.body, file, signal);
    meter.begin('verifying');
    await refuseNewer(file, name);
    await checkSqlite(file, archive.manifest, { onProgress: meter.tell, signal });
    meter.begin('files');
    await folder.copies.giveBack(archive.manifest.files, shelf, { onProgress: meter.tell, signal });
    meter.begin('placing');
  } catch (error) {
    await removeDatabase(file);
    throw error;
  } finally {
    await archive.close();
  }
  return {
    header: archive.header,
    lastEntry: archive.manifest.lastEntry,
    place: (now) => place(databaseFile, now),
    discard: () => removeDatabase(file),
  };
}

/** A database of a newer program would not open once it is in place. */
async function refuseNewer(file: string, name: string): Promise<void> {
  const opened = await SqliteFile.open(file, 'write');
  try {
    const known = new Set<string>(migrations.map((Migration) => new Migration().name));
    const done = await opened.all<{ name: string }>('SELECT name FROM migrations');
    if (done.some((each) => !known.has(each.name))) throw new BackupError('newer-program', name);
  } finally {
    await opened.close();
  }
}

async function place(file: string, now: string): Promise<string | null> {
  const aside = `${file}.before-restore-${now.replace(/[:.]/g, '-')}`;
  const isThere = existsSync(file);
  // What lies beside it belongs to it: another database must not find it there.
  for (const end of ['-wal', '-shm', '-journal', '']) {
    if (existsSync(`${file}${end}`)) await rename(`${file}${end}`, `${aside}${end}`);
  }
  await removeBeside(readyName(file));
  await rename(readyName(file), file);
  if (process.platform !== 'win32') {
    const handle = await open(dirname(file), 'r');
    await handle.sync().finally(() => handle.close());
  }
  return isThere ? aside : null;
}

/** What the look laid beside it holds nothing: it only read. */
async function removeBeside(file: string): Promise<void> {
  for (const end of ['-wal', '-shm']) await rm(`${file}${end}`, { force: true });
}
