import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SummedShelf } from '../../database/file-shelf.port';
import { SEAL_HEAD_BYTES, sumOfSealed } from '../../security/sealed-file';
import { writeWholeFile } from '../../security/whole-file';

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function readHead(path: string): Promise<Buffer | null> {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return null;
  const head = Buffer.alloc(SEAL_HEAD_BYTES);
  const { bytesRead } = await handle.read(head, 0, head.length, 0).finally(() => handle.close());
  return head.subarray(0, bytesRead);
}

/** A shelf in a folder: `ab/abcdef…`. The folder is made when the first file comes. */
export function createFolderShelf(folder: string): SummedShelf {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    find: (sha256) => readFile(pathOf(sha256)).catch(() => null),
    async sum(sha256) {
      const head = await readHead(pathOf(sha256)).catch(() => null);
      return head === null ? null : sumOfSealed(head);
    },
    async keep(sha256, sealed) {
      await mkdir(dirname(pathOf(sha256)), { recursive: true, mode: 0o700 });
      await writeWholeFile(pathOf(sha256), sealed);
      await syncFolder(dirname(pathOf(sha256)));
    },
  };
}
