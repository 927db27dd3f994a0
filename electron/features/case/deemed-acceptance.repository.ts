import { CaseEntity } from '../../database/entities/case.entity';
import { CaseClockEntity } from '../../database/entities/case-clock.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** Received cases whose time to be looked through is over by `now`, the longest first. */
export async function listSilentCases(tx: ReadTx, now: string): Promise<readonly string[]> {
  const rows = await managerOf(tx)
    .createQueryBuilder(CaseClockEntity, 'k')
    .select('k.case_id', 'id')
    .where("k.kind = 'completeness' AND k.due_at <= :now", { now })
    .orderBy('k.due_at', 'ASC')
    .addOrderBy('k.id', 'ASC')
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}

/** Takes hold of a case that is still received; null where somebody has looked through it. It writes first. */
export async function claimReceived(tx: WriteTx, id: string): Promise<CaseEntity | null> {
  const manager = managerOf(tx);
  const claimed = await manager
    .createQueryBuilder()
    .update(CaseEntity)
    .set({ updatedAt: () => 'updated_at', version: () => 'version' })
    .where("id = :id AND status = 'received'", { id })
    .execute();
  return claimed.affected === 1 ? manager.findOneBy(CaseEntity, { id }) : null;
}

/** When the time to look through a case is over, as its clock stands; null where none runs. */
export async function findSilenceEnd(tx: ReadTx, caseId: string): Promise<string | null> {
  return (await managerOf(tx).findOneBy(CaseClockEntity, { caseId, kind: 'completeness' }))?.dueAt ?? null;
}
