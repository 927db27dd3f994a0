import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Linux' disk in memory. */
const MEMORY_DISK = '/dev/shm';
/** What a run of all tests needs at most, three times over; smaller memory disks (in containers 64 MB) are left alone. */
const NEEDED_BYTES = 6 * 1024 ** 3;

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY_DISK);
    return Math.min(bavail * bsize, process.availableMemory()) >= NEEDED_BYTES;
  } catch {
    return false; // not on this system
  }
}

/**
 * Makes one folder for all that the tests of a run write, in memory where there is room: a PostgreSQL database of a test
 * is some thousand small files, which a disk takes ten times as long to make. Sets it as the temporary folder of this
 * process and of those that it starts.
 */
export function openQuickFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(hasRoom() ? MEMORY_DISK : tmpdir(), 'streetdesk-tests-'));
  chmodSync(folder, 0o755); // PostgreSQL's own user must pass through it
  process.env.TMPDIR = folder;
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
