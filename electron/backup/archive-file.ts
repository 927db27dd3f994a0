import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { BrokenSealError, decrypt, encrypt } from '../security/vault';
import { BackupError } from './backup-error';
import {
  ARCHIVE_MARK,
  type BackupHeader,
  type BackupManifest,
  keyOfBackup,
  pieceContext,
  readHeader,
  readManifest,
  writeHeader,
  writeManifest,
} from './backup-header';

const LENGTH_BYTES = 4;
const MOST_HEADER = 64 * 1024;
/** Plain bytes that are packed and sealed at a time: all that is ever in memory of a database. */
const PIECE_BYTES = 1024 * 1024;
/** Sealed bytes that one piece may take at most; the list of attached files is one piece, whatever its length. */
const MOST_PIECE = 512 * 1024 * 1024;
/** Little work, and most of the gain: a database packs to about a fourth. */
const PACKING = { level: 1 };

const pack = promisify<Buffer, { level: number }, Buffer>(gzip);
const unpack = promisify<Buffer, Buffer>(gunzip);

/** What is written: a header, what the backup must hold, and the database as it comes. */
export interface ArchiveContent {
  readonly header: BackupHeader;
  readonly manifest: BackupManifest;
  readonly body: AsyncIterable<Buffer>;
}

/** Writes a backup, piece by piece, each packed and sealed; it is on disk when the promise resolves. */
export async function writeArchive(
  file: string,
  master: Buffer,
  { header, manifest, body }: ArchiveContent,
  signal?: AbortSignal,
): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    const writer = new PieceWriter(handle, writeHeader(header), keyOfBackup(header, master));
    await writer.begin();
    await writer.add(writeManifest(manifest), false);
    let held: Buffer | null = null; // the last piece is told apart from the others, so each waits for the next
    for await (const piece of inPieces(body)) {
      signal?.throwIfAborted();
      if (held !== null) await writer.add(held, false);
      held = piece;
    }
    await writer.add(held ?? Buffer.alloc(0), true);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

class PieceWriter {
  #at = 0;

  constructor(
    private readonly handle: FileHandle,
    private readonly header: Buffer,
    private readonly key: Buffer,
  ) {}

  async begin(): Promise<void> {
    await this.handle.writeFile(Buffer.concat([ARCHIVE_MARK, lengthOf(this.header), this.header]));
  }

  async add(plain: Buffer, isLast: boolean): Promise<void> {
    const sealed = encrypt(this.key, await pack(plain, PACKING), pieceContext(this.header, this.#at, isLast));
    this.#at += 1;
    await this.handle.writeFile(Buffer.concat([lengthOf(sealed), sealed]));
  }
}

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(bytes.length);
  return length;
}

async function* inPieces(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const bytes of body) {
    waiting.push(bytes);
    length += bytes.length;
    if (length < PIECE_BYTES) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

/** A backup that is read. */
export interface OpenArchive {
  readonly header: BackupHeader;
  readonly manifest: BackupManifest;
  /** The database, to be read once. Rejects with BackupError `altered` where a byte was changed or the end is missing. */
  readonly body: AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

/** What stands in the clear in a backup. Rejects with BackupError `unreadable` where it is none. */
export async function readArchiveHeader(file: string): Promise<BackupHeader> {
  const handle = await open(file, 'r');
  try {
    return (await readBeginning(handle, file)).header;
  } finally {
    await handle.close();
  }
}

/** Opens a backup by the office's master key. Rejects with BackupError. */
export async function openArchive(file: string, master: Buffer): Promise<OpenArchive> {
  const handle = await open(file, 'r');
  try {
    const { header, bytes, at } = await readBeginning(handle, file);
    const pieces = readPieces({ handle, at, header: bytes, key: keyOfBackup(header, master), file });
    const first = await pieces.next();
    if (first.done === true) throw new BackupError('altered', file);
    const manifest = readManifest(first.value);
    return { header, manifest, body: pieces, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readBeginning(handle: FileHandle, file: string) {
  const start = await readAt(handle, 0, ARCHIVE_MARK.length + LENGTH_BYTES);
  const length = start.length < ARCHIVE_MARK.length + LENGTH_BYTES ? -1 : start.readUInt32BE(ARCHIVE_MARK.length);
  if (length < 0 || length > MOST_HEADER || !start.subarray(0, ARCHIVE_MARK.length).equals(ARCHIVE_MARK)) {
    throw new BackupError('unreadable', file);
  }
  const bytes = await readAt(handle, start.length, length);
  try {
    return { header: readHeader(bytes), bytes, at: start.length + length };
  } catch (cause) {
    throw new BackupError('unreadable', file, { cause });
  }
}

interface Reading {
  readonly handle: FileHandle;
  readonly at: number;
  readonly header: Buffer;
  readonly key: Buffer;
  readonly file: string;
}

async function* readPieces({ handle, at, header, key, file }: Reading): AsyncGenerator<Buffer> {
  const { size } = await handle.stat();
  for (let piece = 0, position = at; ; piece += 1) {
    const head = await readAt(handle, position, LENGTH_BYTES);
    const length = head.length < LENGTH_BYTES ? -1 : head.readUInt32BE(0);
    if (length < 0 || length > MOST_PIECE) throw new BackupError('altered', file);
    const sealed = await readAt(handle, position + LENGTH_BYTES, Math.min(length, size));
    position += LENGTH_BYTES + length;
    const isLast = position === size;
    yield await openPiece(key, sealed, pieceContext(header, piece, isLast), file);
    if (isLast) return;
  }
}

async function openPiece(key: Buffer, sealed: Buffer, context: string, file: string): Promise<Buffer> {
  try {
    return await unpack(decrypt(key, sealed, context));
  } catch (cause) {
    if (cause instanceof BrokenSealError) throw new BackupError('altered', file, { cause });
    throw cause;
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
