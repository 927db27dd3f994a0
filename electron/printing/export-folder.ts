import { mkdir, open, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { SavedFile } from '#shared/ipc/commands/paper';

const LONGEST_STEM = 70;
const DEVICE_NAMES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** The folder into which papers, months and lists are saved. Nothing in it is ever overwritten. */
export interface ExportFolder {
  save(fileName: string, bytes: Uint8Array): Promise<SavedFile>;
  /** Takes a free name and makes its empty file, for a writer that streams to `path`. */
  reserve(fileName: string): Promise<{ readonly path: string; readonly file: SavedFile }>;
  /** Opens the folder on the desktop. */
  show(): Promise<void>;
}

/** A name that Windows, Linux and macOS all take, with the words kept as far as possible. */
export function cleanFileName(fileName: string): string {
  const ending = extname(fileName);
  const stem = Array.from(fileName.slice(0, fileName.length - ending.length))
    .map((character) => (/[\p{Cc}<>:"/\\|?*]/u.test(character) ? '_' : character))
    .slice(0, LONGEST_STEM)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const cleanEnding = /^\.\w{1,8}$/.test(ending) ? ending : '';
  return (stem === '' || DEVICE_NAMES.test(stem) ? `_${stem}` : stem) + cleanEnding;
}

function isTaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
}

/** Exports into `folder`, made when first needed; `showFolder` opens it on the desktop. */
export function createExportFolder(folder: string, showFolder: (folder: string) => Promise<void>): ExportFolder {
  const openFree = async (fileName: string) => {
    await mkdir(folder, { recursive: true });
    const clean = cleanFileName(fileName);
    const ending = extname(clean);
    const stem = clean.slice(0, clean.length - ending.length);
    for (let serial = 1; ; serial += 1) {
      const name = serial === 1 ? clean : `${stem} (${serial})${ending}`;
      try {
        const handle = await open(join(folder, name), 'wx', 0o600);
        return { handle, path: join(folder, name), file: { fileName: name, folder } };
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
    }
  };

  return {
    save: async (fileName, bytes) => {
      const { handle, path, file } = await openFree(fileName);
      try {
        await handle.writeFile(bytes).finally(() => handle.close());
      } catch (error) {
        await rm(path, { force: true }); // half a list must not look like a whole one
        throw error;
      }
      return file;
    },
    reserve: async (fileName) => {
      const { handle, path, file } = await openFree(fileName);
      await handle.close();
      return { path, file };
    },
    show: async () => {
      await mkdir(folder, { recursive: true });
      await showFolder(folder);
    },
  };
}
