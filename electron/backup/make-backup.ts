import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupKind } from '#shared/domain/backup/backup-kind';
import type { SummedShelf } from '../database/file-shelf.port';
import type { MasterKey } from '../security/master-keys.port';
import { writeArchive } from './archive-file';
import { BackupError } from './backup-error';
import type { BackupFolder } from './backup-folder';
import { type BackupHeader, makeSalt } from './backup-header';
import type { BackupMeter } from './backup-meter';
import { checkArchive } from './check-archive';
import { type Snapshot, snapshotSqlite } from './sqlite-snapshot';

/** What a backup is made of and where it goes. */
export interface BackupRequest {
  readonly folder: BackupFolder;
  /** A folder of this computer for what must not leave it unsealed. */
  readonly workFolder: string;
  readonly kind: BackupKind;
  readonly takenAt: string;
  readonly deskName: string;
  readonly master: MasterKey;
  /** Number of the office's data key: attached files that are sealed by a newer one than the snapshot knows would not open. */
  readonly keyNo: () => number;
  readonly meter: BackupMeter;
  readonly signal: AbortSignal;
}

/** A file that is backed up, with its attached files. */
export interface FileSource {
  readonly file: string;
  readonly shelf: SummedShelf;
}

/** A backup that was made, opened again and looked through. */
export interface MadeBackup {
  readonly name: string;
  readonly bytes: number;
  readonly rows: number;
  readonly files: number;
  readonly lostFiles: number;
}

/** Beside the copy itself: so that people who save meanwhile find room. */
const SPARE_BYTES = 64 * 1024 * 1024;

/** Backs up an office in a file while people work on it. Rejects with BackupError; then there is no new backup, and no old one less. */
export async function backUpFile(request: BackupRequest, source: FileSource): Promise<MadeBackup> {
  const { folder, workFolder, meter, signal } = request;
  await folder.require();
  await mkdir(workFolder, { recursive: true, mode: 0o700 });
  await requireRoom(workFolder, source.file);
  const copy = join(workFolder, `${randomUUID()}.sqlite`);
  try {
    const keyNo = request.keyNo();
    meter.begin('copying');
    const snapshot = await snapshotSqlite(source.file, copy, { onProgress: meter.tell, signal });
    meter.begin('files');
    const taken = await folder.copies.take(snapshot.files, source.shelf, { onProgress: meter.tell, signal });
    if (request.keyNo() !== keyNo) throw new BackupError('keys-changed');
    const { size } = await stat(copy);
    const header = headerOf(request, snapshot, 'sqlite');
    const { counts, lastEntry } = snapshot;
    const manifest = { counts, lastEntry, files: [...taken.files], lostFiles: [...taken.lost] };
    const body = counted(createReadStream(copy, { highWaterMark: READ_BYTES }), (done) => meter.tell(done, size));
    const sealed = await sealAndCheck(request, { header, manifest, body }, () => rm(copy));
    const rows = Object.values(counts).reduce((sum, each) => sum + each, 0);
    return { ...sealed, rows, files: taken.files.length, lostFiles: taken.lost.length };
  } finally {
    await rm(copy, { force: true });
  }
}

const READ_BYTES = 1024 * 1024;

/** Writes the archive, reads it back and looks through it, and only then gives it its name. */
export async function sealAndCheck(
  { folder, workFolder, master, meter, signal, takenAt }: BackupRequest,
  content: Parameters<typeof writeArchive>[2],
  onSealed: () => Promise<void> = async () => undefined,
): Promise<Pick<MadeBackup, 'name' | 'bytes'>> {
  const { name, part } = await folder.beginName(takenAt);
  try {
    meter.begin('sealing');
    await writeArchive(part, master.key, content, signal);
    await onSealed();
    meter.begin('verifying');
    await checkArchive(part, { master: master.key, workFolder, meter, signal });
    const { size } = await stat(part);
    signal.throwIfAborted();
    await folder.finish(name, part);
    return { name, bytes: size };
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined); // a drive that is gone has nothing to remove
    throw error;
  }
}

/** What stands in the clear in a backup that is made now. */
export function headerOf(
  { kind, takenAt, deskName, master }: BackupRequest,
  { streetName, recovery }: Pick<Snapshot, 'streetName' | 'recovery'>,
  dialect: BackupHeader['dialect'],
): BackupHeader {
  return { kind, takenAt, dialect, deskName, streetName, masterId: master.id, salt: makeSalt(), recovery };
}

async function requireRoom(workFolder: string, file: string): Promise<void> {
  const { size } = await stat(file);
  const { bsize, bavail } = await statfs(workFolder);
  if (bsize * bavail < size + SPARE_BYTES) throw new BackupError('disk-full', workFolder);
}

/** The same bytes, counted as they pass. */
export async function* counted(bytes: AsyncIterable<Buffer>, tell: (done: number) => void): AsyncGenerator<Buffer> {
  let done = 0;
  for await (const piece of bytes) {
    done += piece.length;
    tell(done);
    yield piece;
  }
}
