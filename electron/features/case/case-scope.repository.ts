import type { SelectQueryBuilder } from 'typeorm';
import type { CaseEntity } from '../../database/entities/case.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { WHOLE } from '../../database/find-page';
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

const OWN = 'SELECT wo.case_id FROM work_orders wo';
const SHARED = 'SELECT oc.case_id FROM order_cases oc INNER JOIN work_orders wo ON wo.id = oc.order_id';
const IN_REACH = "wo.status <> 'withdrawn' AND (wo.unit_id IN (:...scopeUnits) OR wo.account_id = :scopeAccount)";

/** Narrows a query of one case `c` to the street, for a handler with an order in his scope that was not withdrawn. */
export function narrowToScope(query: SelectQueryBuilder<CaseEntity>, { tx, orders }: CaseScope): void {
  narrowToStreet(tx, query, 'c.street_id');
  if (orders === null) return;
  const ways = [OWN, SHARED].map(
    (way, at) => `EXISTS (${way} WHERE ${IN_REACH} AND ${['wo', 'oc'][at]}.case_id = c.id)`,
  );
  query.andWhere(`(${ways.join(' OR ')})`, parametersOf(orders));
}

/**
 * A query of cases `c` as one for each way in which a case may lie in the scope: a handler's by the orders that were sent
 * for it, and by those that it shares. Lists walk each in their own order (see `findPageIds`).
 */
export function splitByScope(
  query: SelectQueryBuilder<CaseEntity>,
  { tx, orders }: CaseScope,
): readonly SelectQueryBuilder<CaseEntity>[] {
  narrowToStreet(tx, query, 'c.street_id');
  if (orders === null) return [query];
  // Few orders are shared: they are read first. Of a unit's own there may be a hundred thousands.
  return [`${OWN} WHERE ${IN_REACH}`, `${SHARED} WHERE ${IN_REACH} ${WHOLE}`].map((way) =>
    query.clone().andWhere(`c.id IN (${way})`, parametersOf(orders)),
  );
}

const parametersOf = ({ unitIds, accountId }: OrderScope) => ({ scopeUnits: unitIds, scopeAccount: accountId });
