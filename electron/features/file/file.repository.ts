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
