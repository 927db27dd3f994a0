import { FileEntity } from '../../database/entities/file.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** A file by its id. */
export function findFile(tx: ReadTx, id: string): Promise<FileEntity | null> {
  return managerOf(tx).findOneBy(FileEntity, { id });
}

/** Adds a file. */
export async function insertFile(tx: WriteTx, file: FileEntity): Promise<void> {
  await managerOf(tx).insert(FileEntity, file);
}

/** Hashes of all attached files, each once, in their order. */
export async function listKeptFiles(tx: ReadTx): Promise<readonly string[]> {
  const rows = await managerOf(tx)
    .createQueryBuilder(FileEntity, 'f')
    .select('DISTINCT f.sha256', 'sha256')
    .orderBy('f.sha256', 'ASC')
    .getRawMany<{ sha256: string }>();
  return rows.map(({ sha256 }) => sha256);
}
