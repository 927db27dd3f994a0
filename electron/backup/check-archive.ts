import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type OpenArchive, openArchive } from './archive-file';
import type { ArchiveLook } from './backup-meter';
import { checkDump } from './check-dump';
import { checkSqlite } from './check-sqlite';

/** Opens a backup as a restore would, and looks through what comes out. Rejects with BackupError. */
export async function checkArchive(path: string, look: ArchiveLook): Promise<void> {
  const archive = await openArchive(path, look.master);
  try {
    if (archive.header.dialect === 'postgres') await checkDump(archive, look);
    else await checkOpened(archive, look);
  } finally {
    await archive.close();
  }
}

async function checkOpened(archive: OpenArchive, { workFolder, meter, signal }: ArchiveLook): Promise<void> {
  await mkdir(workFolder, { recursive: true, mode: 0o700 });
  const file = join(workFolder, `${randomUUID()}.sqlite`);
  try {
    await writeBody(archive.body, file, signal);
    await checkSqlite(file, archive.manifest, { onProgress: meter.tell, signal });
  } finally {
    await removeDatabase(file);
  }
}

/** Writes a database out of a backup to a new file; it is on disk when the promise resolves. */
export async function writeBody(body: AsyncIterable<Buffer>, file: string, signal: AbortSignal): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const piece of body) {
      signal.throwIfAborted();
      await handle.writeFile(piece);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes a database file with what SQLite lays beside it. */
export async function removeDatabase(file: string): Promise<void> {
  for (const end of ['', '-wal', '-shm', '-journal']) await rm(`${file}${end}`, { force: true });
}
