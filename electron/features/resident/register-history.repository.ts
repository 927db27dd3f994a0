import { RegisterChangeEntity } from '../../database/entities/register-change.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** Adds an entry to a register's history. */
export async function insertChange(tx: WriteTx, change: RegisterChangeEntity): Promise<void> {
  await managerOf(tx).insert(RegisterChangeEntity, change);
}

/** The history of a person, household or dwelling, the latest first. */
export function findHistory(tx: ReadTx, subjectId: string, limit: number): Promise<RegisterChangeEntity[]> {
  return managerOf(tx).find(RegisterChangeEntity, {
    where: { subjectId },
    order: { at: 'DESC', id: 'DESC' },
    take: limit,
  });
}
