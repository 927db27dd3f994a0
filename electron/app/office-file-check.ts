import { listKeptFiles } from '../features/file/file.repository';
import { createFolderShelf } from '../features/file/folder-shelf';
import type { ServiceKit } from '../features/service-kit';
import { DailyFileCheck } from '../features/storage/daily-file-check';
import type { ErrorLog } from '../ipc/dispatcher';
import { isWholeFile } from '../security/sealed-file';

/** What the look is made with. */
export interface FileCheckParts {
  readonly filesFolder: string;
  readonly log: ErrorLog;
}

/** The daily look through the office's file, with the attached files as they lie on the disk. */
export async function openFileCheck(kit: ServiceKit, { filesFolder, log }: FileCheckParts): Promise<DailyFileCheck> {
  const shelf = createFolderShelf(filesFolder);
  const files = {
    list: () => kit.database.read(listKeptFiles),
    isWhole: async (sha256: string) => isWholeFile((await shelf.find(sha256)) ?? Buffer.alloc(0)),
  };
  const check = new DailyFileCheck({ kit, files, log });
  await check.open();
  return check;
}
