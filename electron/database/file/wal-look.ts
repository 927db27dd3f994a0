import { readFile } from 'node:fs/promises';

/** Layout of a write-ahead log (sqlite.org/fileformat2.html, section 4). */
const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC = 0x377f0682;
const SALTS_AT = 16;
const FRAME_SALTS_AT = 8;
const SALTS_BYTES = 8;

type Sum = readonly [number, number];

/** The checksum of the log: sums of words of four bytes, in the order of bytes that the magic number says. */
function sum(bytes: Buffer, isBig: boolean, [one, other]: Sum): Sum {
  let [s0, s1] = [one, other];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    s0 = (s0 + (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + s1) >>> 0;
    s1 = (s1 + (isBig ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + s0) >>> 0;
  }
  return [s0, s1];
}

const isSum = (bytes: Buffer, at: number, [s0, s1]: Sum): boolean =>
  bytes.readUInt32BE(at) === s0 && bytes.readUInt32BE(at + 4) === s1;

/** What SQLite remembers of the log in shared memory (walformat.html, 2.1): how many frames hold, and how many were copied. */
const INDEX_BYTES = 100;
const INDEX = { frames: 16, salts: 32, copied: 96 } as const;

interface Read {
  /** Frames from the beginning that fit. */
  readonly whole: number;
  /** A commit lies behind one that does not. */
  readonly isCommitLost: boolean;
}

function readFrames(log: Buffer, isBig: boolean, header: Sum): Read {
  const frameBytes = FRAME_HEADER_BYTES + log.readUInt32BE(8);
  const salts = saltsOf(log);
  let [running, whole, isWhole]: [Sum, number, boolean] = [header, 0, true];
  for (let at = HEADER_BYTES; at + frameBytes <= log.length; at += frameBytes) {
    const frame = log.subarray(at, at + frameBytes);
    const isOfThisLog = frame.subarray(FRAME_SALTS_AT, FRAME_SALTS_AT + SALTS_BYTES).equals(salts);
    if (isWhole) {
      running = sum(frame.subarray(FRAME_HEADER_BYTES), isBig, sum(frame.subarray(0, FRAME_SALTS_AT), isBig, running));
      isWhole = isOfThisLog && isSum(frame, FRAME_SALTS_AT + SALTS_BYTES, running);
      if (isWhole) whole += 1;
    } else if (isOfThisLog && frame.readUInt32BE(4) > 0) {
      return { whole, isCommitLost: true };
    }
  }
  return { whole, isCommitLost: false };
}

const saltsOf = (log: Buffer): Buffer => log.subarray(SALTS_AT, SALTS_AT + SALTS_BYTES);

/** Frames that held and were not copied into the database yet, by the memory of the program that was cut. */
function framesInMemory(index: Buffer, salts: Buffer | null): number {
  if (index.length < INDEX_BYTES) return 0;
  if (salts !== null && !index.subarray(INDEX.salts, INDEX.salts + SALTS_BYTES).equals(salts)) return 0;
  const frames = index.readUInt32LE(INDEX.frames); // in the computer's own order of bytes, which is this one on all we run on
  return frames > index.readUInt32LE(INDEX.copied) ? frames : 0;
}

/**
 * Whether a write-ahead log is damaged before its end. SQLite itself stops reading at the first frame that does not fit
 * and says nothing: what was committed after it would be gone unseen. A tail that a power cut tore holds no commit, and
 * no frame that the memory beside it (`index`, empty where there is none) counts.
 */
export function isLogBroken(log: Buffer, index: Buffer): boolean {
  if (log.length < HEADER_BYTES) return framesInMemory(index, null) > 0;
  const magic = log.readUInt32BE(0);
  const isBig = (magic & 1) === 1;
  const header = sum(log.subarray(0, HEADER_BYTES - 8), isBig, [0, 0]);
  if ((magic & ~1) >>> 0 !== MAGIC || !isSum(log, HEADER_BYTES - 8, header)) return log.length > HEADER_BYTES;
  const { whole, isCommitLost } = readFrames(log, isBig, header);
  return isCommitLost || whole < framesInMemory(index, saltsOf(log));
}

/** Whether the log of a database's file is broken; a log that is not there is whole. */
export async function isLogOfFileBroken(file: string): Promise<boolean> {
  const [log, index] = await Promise.all([readThere(`${file}-wal`), readThere(`${file}-shm`)]);
  return log !== null && isLogBroken(log, index ?? Buffer.alloc(0));
}

function readThere(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
