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

/**
 * Whether a write-ahead log is damaged before its end. SQLite itself stops reading at the first frame that does not fit
 * and says nothing: what was committed after it would be gone unseen. A tail that a power cut tore holds no commit.
 */
export function isLogBroken(log: Buffer): boolean {
  if (log.length < HEADER_BYTES) return false;
  const magic = log.readUInt32BE(0);
  const isBig = (magic & 1) === 1;
  const header = sum(log.subarray(0, HEADER_BYTES - 8), isBig, [0, 0]);
  if ((magic & ~1) >>> 0 !== MAGIC || !isSum(log, HEADER_BYTES - 8, header)) return log.length > HEADER_BYTES;
  const frameBytes = FRAME_HEADER_BYTES + log.readUInt32BE(8);
  const salts = log.subarray(SALTS_AT, SALTS_AT + SALTS_BYTES);
  let [running, isWhole]: [Sum, boolean] = [header, true];
  for (let at = HEADER_BYTES; at + frameBytes <= log.length; at += frameBytes) {
    const frame = log.subarray(at, at + frameBytes);
    const isOfThisLog = frame.subarray(FRAME_SALTS_AT, FRAME_SALTS_AT + SALTS_BYTES).equals(salts);
    if (isWhole) {
      running = sum(frame.subarray(FRAME_HEADER_BYTES), isBig, sum(frame.subarray(0, FRAME_SALTS_AT), isBig, running));
      isWhole = isOfThisLog && isSum(frame, FRAME_SALTS_AT + SALTS_BYTES, running);
    } else if (isOfThisLog && frame.readUInt32BE(4) > 0) {
      return true; // a commit that will not be read
    }
  }
  return false;
}

/** Whether the log of a database's file is broken; a log that is not there is whole. */
export async function isLogOfFileBroken(file: string): Promise<boolean> {
  const log = await readFile(`${file}-wal`).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  return isLogBroken(log);
}
