import { In } from 'typeorm';
import { CaseEntity, type IndexedInCase } from '../../database/entities/case.entity';
import { FileEntity } from '../../database/entities/file.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { CommandError } from '../../database/errors';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** Columns of a row that a change may set; the version grows by itself. */
type Editable<T> = Partial<Omit<T, 'id' | 'version'>>;

/** Cases by their ids, in that order; those that are not there are left out. */
export async function findCases(tx: ReadTx, ids: readonly string[]): Promise<CaseEntity[]> {
  const found = new Map((await managerOf(tx).findBy(CaseEntity, { id: In([...ids]) })).map((each) => [each.id, each]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** A case by its id. */
export function findCase(tx: ReadTx, id: string): Promise<CaseEntity | null> {
  return managerOf(tx).findOneBy(CaseEntity, { id });
}

/** An order by its id. */
export function findOrder(tx: ReadTx, id: string): Promise<WorkOrderEntity | null> {
  return managerOf(tx).findOneBy(WorkOrderEntity, { id });
}

/** Adds an order. */
export async function insertOrder(tx: WriteTx, order: WorkOrderEntity): Promise<void> {
  await managerOf(tx).insert(WorkOrderEntity, order);
}

/** Changes an order that is still as it was read; fails with `conflict` when it is not. */
export async function updateOrder(tx: WriteTx, order: WorkOrderEntity, fields: Editable<WorkOrderEntity>) {
  const { id, version } = order;
  const result = await managerOf(tx).update(WorkOrderEntity, { id, version }, fields);
  if (result.affected !== 1) throw new CommandError('conflict');
}

/** Changes a case that is still as it was read; fails with `conflict` when it is not. */
export async function updateCase(
  tx: WriteTx,
  { id, version }: CaseEntity,
  fields: Omit<Editable<CaseEntity>, IndexedInCase>,
) {
  const result = await managerOf(tx).update(CaseEntity, { id, version }, fields as object);
  if (result.affected !== 1) throw new CommandError('conflict');
}

/** A unit and, for a community, its grids: the units whose orders its handlers answer for. */
export async function listCoveredUnitIds(tx: ReadTx, unitId: string): Promise<readonly string[]> {
  const grids = await managerOf(tx).findBy(OrgUnitEntity, { parentId: unitId, kind: 'grid' });
  return [unitId, ...grids.map((grid) => grid.id)];
}

/** Ties files that a person added to a case of his order to it; answers how many of them were there to tie. */
export async function tieFiles(
  tx: WriteTx,
  order: { readonly id: string; readonly caseIds: readonly string[] },
  addedById: string,
  fileIds: readonly string[],
): Promise<number> {
  const manager = managerOf(tx);
  const files = await manager.findBy(FileEntity, { id: In([...fileIds]), caseId: In([...order.caseIds]), addedById });
  const free = files.filter((file) => file.orderId === null || file.orderId === order.id).map((file) => file.id);
  if (free.length > 0) await manager.update(FileEntity, { id: In(free) }, { orderId: order.id });
  return free.length;
}
