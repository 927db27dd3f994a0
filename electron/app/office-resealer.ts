import type { Database } from '../database/database';
import { resealRows } from '../database/sealing/reseal-rows';
import type { FileStore } from '../features/file/file-store';
import { resealFiles } from '../features/file/reseal-files';
import type { Resealer } from '../features/keys/rotation.service';

/** Seals rows and attached files again, one after the other, and counts them as one. */
export class OfficeResealer implements Resealer {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  async reseal({ onProgress, signal }: Parameters<Resealer['reseal']>[0]): Promise<{ readonly damaged: number }> {
    let rows = 0;
    const onRows = ({ done, total }: { readonly done: number; readonly total: number }) => {
      rows = total;
      onProgress(done, total);
    };
    await resealRows(this.database, { onProgress: onRows, signal });
    const onFiles = (done: number, total: number) => onProgress(rows + done, rows + total);
    const { damaged } = await resealFiles(this.database, this.files, { onProgress: onFiles, signal });
    return { damaged: damaged.length };
  }
}
