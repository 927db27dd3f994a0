import { CaseEntity } from '../../database/entities/case.entity';
import { PaperEntity } from '../../database/entities/paper.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** Keeps a new paper. */
export async function insertPaper(tx: WriteTx, paper: PaperEntity): Promise<void> {
  await managerOf(tx).insert(PaperEntity, paper);
}

/** The street that a case belongs to. */
export async function findStreetOfCase(tx: ReadTx, id: string): Promise<string | null> {
  const found = await managerOf(tx).findOne(CaseEntity, { select: { id: true, streetId: true }, where: { id } });
  return found?.streetId ?? null;
}

/** A paper, or null. */
export async function findPaper(tx: ReadTx, id: string): Promise<PaperEntity | null> {
  return managerOf(tx).findOneBy(PaperEntity, { id });
}

/** Counts one more print, in the database, so that two desks that print at once are both counted. */
export async function countPrint(tx: WriteTx, id: string): Promise<PaperEntity> {
  await managerOf(tx).increment(PaperEntity, { id }, 'printCount', 1);
  return managerOf(tx).findOneByOrFail(PaperEntity, { id });
}
