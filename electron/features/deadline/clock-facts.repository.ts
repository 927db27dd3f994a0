import { Brackets, In } from 'typeorm';
import { OPEN_CASE_STATUSES, OPEN_ORDER_STATUSES } from '#shared/domain/case/vocabulary';
import { CaseEntity } from '../../database/entities/case.entity';
import { CaseClockEntity } from '../../database/entities/case-clock.entity';
import { ExtensionEntity } from '../../database/entities/extension.entity';
import { ServiceItemEntity } from '../../database/entities/service-item.entity';
import { SuspensionEntity } from '../../database/entities/suspension.entity';
import { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** The rows that the clocks of some cases are read from. */
export interface ClockRows {
  readonly cases: readonly CaseEntity[];
  readonly items: readonly ServiceItemEntity[];
  readonly orders: readonly WorkOrderEntity[];
  readonly suspensions: readonly SuspensionEntity[];
  readonly extensions: readonly ExtensionEntity[];
  readonly clocks: readonly CaseClockEntity[];
}

/** Everything that the clocks of these cases depend on, and the clocks as they are kept. */
export async function findClockRows(tx: ReadTx, caseIds: readonly string[]): Promise<ClockRows> {
  const manager = managerOf(tx);
  const ofCases = { caseId: In([...caseIds]) };
  const cases = await manager.find(CaseEntity, { where: { id: In([...caseIds]) }, order: { id: 'ASC' } });
  const versions = [...new Set(cases.flatMap(({ itemVersionId }) => (itemVersionId === null ? [] : [itemVersionId])))];
  return {
    cases,
    items: versions.length === 0 ? [] : await manager.findBy(ServiceItemEntity, { id: In(versions) }),
    orders: await manager.find(WorkOrderEntity, { where: ofCases, order: { id: 'ASC' } }),
    suspensions: await manager.findBy(SuspensionEntity, { ...ofCases, state: 'approved' }),
    extensions: await manager.find(ExtensionEntity, {
      where: { ...ofCases, state: 'approved' },
      order: { decidedAt: 'ASC' },
    }),
    clocks: await manager.findBy(CaseClockEntity, ofCases),
  };
}

/** The ids of all cases of which a clock may run: open, not yet delivered, or waiting for a remedy. In order, after `after`. */
export async function listCasesWithClocks(tx: ReadTx, after: string, limit: number): Promise<readonly string[]> {
  const rows = await managerOf(tx)
    .createQueryBuilder(CaseEntity, 'c')
    .select('c.id', 'id')
    .where('c.id > :after', { after })
    .andWhere(
      new Brackets((where) =>
        where
          .where('c.status IN (:...open)', { open: [...OPEN_CASE_STATUSES, 'decided'] })
          .orWhere('(c.remedy_since IS NOT NULL AND c.remedied_at IS NULL)'),
      ),
    )
    .orderBy('c.id', 'ASC')
    .limit(limit)
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}

/** Keeps a new clock. */
export async function insertClock(tx: WriteTx, row: CaseClockEntity): Promise<void> {
  await managerOf(tx).insert(CaseClockEntity, row);
}

/** Keeps where a clock stands now. */
export async function updateClock(tx: WriteTx, id: string, patch: Partial<Omit<CaseClockEntity, 'id'>>): Promise<void> {
  await managerOf(tx).update(CaseClockEntity, { id }, patch);
}

/** Forgets clocks that have ended. */
export async function deleteClocks(tx: WriteTx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await managerOf(tx).delete(CaseClockEntity, { id: In([...ids]) });
}

/** What a case's row shows of its promise. The version stays: nobody's typing is disturbed by a clock that moves. */
export type ShownPromise = Pick<CaseEntity, 'dueAt' | 'yellowAt' | 'isDueEstimated' | 'suspendedAt'>;

/** Shows a promise on its case's row. */
export async function showOnCase(tx: WriteTx, id: string, shown: ShownPromise): Promise<void> {
  await managerOf(tx)
    .createQueryBuilder()
    .update(CaseEntity)
    .set({ ...shown, version: () => 'version' })
    .where('id = :id', { id })
    .execute();
}

/** Shows a limit on its order's row, as long as the order is open. */
export async function showOnOrder(
  tx: WriteTx,
  id: string,
  shown: Pick<WorkOrderEntity, 'dueAt' | 'yellowAt'>,
): Promise<void> {
  await managerOf(tx)
    .createQueryBuilder()
    .update(WorkOrderEntity)
    .set({ ...shown, version: () => 'version' })
    .where('id = :id AND status IN (:...open)', { id, open: [...OPEN_ORDER_STATUSES] })
    .execute();
}
