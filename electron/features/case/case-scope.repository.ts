import type { SelectQueryBuilder } from 'typeorm';
import type { CaseEntity } from '../../database/entities/case.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { narrowToStreet } from '../../database/narrow-to-street';
import { managerOf, type ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';

/** Whose orders a handler may see: those of these units and his own. */
interface OrderScope {
  readonly unitIds: readonly string[];
  readonly accountId: string;
}

/** Which cases are open to an asker. Nothing but `scopeOf` makes one. */
export interface CaseScope {
  /** The transaction whose street the cases must lie in. */
  readonly tx: ReadTx;
  /** Null for everybody but handlers: all cases of the street. */
  readonly orders: OrderScope | null;
}

/** The cases of the asker's street; of these, handlers see what their unit is asked for. */
export async function scopeOf(tx: ReadTx, actor: Actor): Promise<CaseScope> {
  return { tx, orders: actor.role === 'handler' ? await orderScopeOf(tx, actor) : null };
}

/** A grid and its community count as one house. */
async function orderScopeOf(tx: ReadTx, actor: Actor): Promise<OrderScope> {
  const units = managerOf(tx).getRepository(OrgUnitEntity);
  const { accountId, unitId } = actor;
  const own = await units.findOneBy({ id: unitId });
  if (own?.kind === 'community') {
    const grids = await units.findBy({ parentId: own.id, kind: 'grid' });
    return { unitIds: [unitId, ...grids.map((grid) => grid.id)], accountId };
  }
  if (own?.kind === 'grid' && own.parentId !== null) {
    const communities = await units.findBy({ id: own.parentId, kind: 'community' });
    return { unitIds: [unitId, ...communities.map((community) => community.id)], accountId };
  }
  return { unitIds: [unitId], accountId };
}

/** Narrows a query of cases `c` to those of the street, for a handler with an order in his scope that was not withdrawn. */
export function narrowToScope(query: SelectQueryBuilder<CaseEntity>, { tx, orders }: CaseScope): void {
  narrowToStreet(tx, query, 'c.street_id');
  if (orders === null) return;
  // Parts instead of an OR: each reads its own index, and the list of cases is made once, not asked case by case.
  const own = (condition: string) =>
    `SELECT wo.case_id FROM work_orders wo WHERE wo.status <> 'withdrawn' AND ${condition}`;
  const shared = (condition: string) =>
    `SELECT oc.case_id FROM order_cases oc INNER JOIN work_orders wo ON wo.id = oc.order_id WHERE wo.status <> 'withdrawn' AND ${condition}`;
  const conditions = ['wo.unit_id IN (:...scopeUnits)', 'wo.account_id = :scopeAccount'];
  const parts = conditions.flatMap((condition) => [own(condition), shared(condition)]);
  query.andWhere(`c.id IN (${parts.join(' UNION ALL ')})`, {
    scopeUnits: orders.unitIds,
    scopeAccount: orders.accountId,
  });
}
