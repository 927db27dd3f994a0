import { In } from 'typeorm';
import type { ServiceItem } from '#shared/domain/catalogue/service-item';
import { AccountEntity } from '../../database/entities/account.entity';
import { CaseEntity } from '../../database/entities/case.entity';
import { FileEntity } from '../../database/entities/file.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { ServiceItemEntity } from '../../database/entities/service-item.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { managerOf, type ReadTx } from '../../database/transaction';

const unique = (ids: readonly string[]) => In([...new Set(ids)]);

/** Names of units by id, in use or not. */
export async function findUnitNames(tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const units = await managerOf(tx).findBy(OrgUnitEntity, { id: unique(ids) });
  return new Map(units.map((unit) => [unit.id, unit.name]));
}

/** Names of people by id, active or not. */
export async function findPersonNames(tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = ids.length === 0 ? [] : await managerOf(tx).findBy(AccountEntity, { id: unique(ids) });
  return new Map(people.map((person) => [person.id, person.displayName]));
}

/** The cases of orders. */
export function findCasesOf(tx: ReadTx, orders: readonly Pick<WorkOrderEntity, 'caseId'>[]): Promise<CaseEntity[]> {
  return managerOf(tx).findBy(CaseEntity, { id: unique(orders.map((order) => order.caseId)) });
}

/** The items of cases by the id of the version that they were taken under. */
export async function findItemsOf(
  tx: ReadTx,
  cases: readonly Pick<CaseEntity, 'itemVersionId'>[],
): Promise<ReadonlyMap<string, ServiceItem>> {
  const ids = cases.flatMap(({ itemVersionId }) => itemVersionId ?? []);
  const versions = ids.length === 0 ? [] : await managerOf(tx).findBy(ServiceItemEntity, { id: unique(ids) });
  return new Map(versions.map(({ id, item }) => [id, item]));
}

/** Files of orders, oldest first. */
export function findFilesOf(tx: ReadTx, orders: readonly WorkOrderEntity[]): Promise<FileEntity[]> {
  return managerOf(tx).find(FileEntity, {
    where: { orderId: unique(orders.map((order) => order.id)) },
    order: { addedAt: 'ASC', id: 'ASC' },
  });
}
