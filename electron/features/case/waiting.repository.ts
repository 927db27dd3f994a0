import { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { managerOf, type ReadTx } from '../../database/transaction';
import type { CaseScope } from './case-scope.repository';

/** Open orders of the scope: what a handler has to do. */
export async function countOpenOrdersOf(tx: ReadTx, scope: CaseScope): Promise<number> {
  return managerOf(tx)
    .createQueryBuilder(WorkOrderEntity, 'wo')
    .where("wo.status IN ('dispatched', 'signed')")
    .andWhere('(wo.unit_id IN (:...units) OR wo.account_id = :account)', {
      units: scope.unitIds,
      account: scope.accountId,
    })
    .getCount();
}

/** Returned orders of open cases that no other took the place of: what a co-ordinator has to route again. */
export async function countReturnedOrders(tx: ReadTx): Promise<number> {
  return managerOf(tx)
    .createQueryBuilder(WorkOrderEntity, 'wo')
    .where("wo.status = 'returned'")
    .andWhere('EXISTS (SELECT 1 FROM cases c WHERE c.id = wo.case_id AND c.closed_at IS NULL)')
    .andWhere('NOT EXISTS (SELECT 1 FROM work_orders later WHERE later.previous_order_id = wo.id)')
    .getCount();
}
