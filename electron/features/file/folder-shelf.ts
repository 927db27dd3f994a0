import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileShelf } from '../../database/file-shelf.port';
import { writeWholeFile } from '../../security/whole-file';

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** A shelf in a folder: `ab/abcdef…`. The folder is made when the first file comes. */
export function createFolderShelf(folder: string): FileShelf {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    find: (sha256) => readFile(pathOf(sha256)).catch(() => null),
    async keep(sha256, sealed) {
      await mkdir(dirname(pathOf(sha256)), { recursive: true, mode: 0o700 });
      await writeWholeFile(pathOf(sha256), sealed);
      await syncFolder(dirname(pathOf(sha256)));
    },
  };
}
