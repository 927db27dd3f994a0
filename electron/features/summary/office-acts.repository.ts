import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { MONEY_ACTS, type MoneyAct, SUPERVISION_ACTS, type SupervisionAct } from '#shared/domain/summary/money-figures';
import { OrderFundingEntity } from '../../database/entities/order-funding.entity';
import { SupervisionEntity } from '../../database/entities/supervision.entity';
import { managerOf, type ReadTx } from '../../database/transaction';
import { type ActReach, actsWithin, MONEY_CONDITIONS, SUPERVISION_CONDITIONS } from './figure-conditions';
import type { MonthWindow } from './month-window';

/** How often an act was done to a unit in one case, and its money in fen. `unitId` is "" for the centre itself. */
export interface OfficeActGroup<Act extends string> {
  readonly act: Act;
  readonly unitId: string;
  readonly caseId: string;
  readonly times: number;
  readonly fen: number;
}

type Raw = Readonly<Record<string, unknown>>;

/** One pass over a table for all of its acts, by unit and case. */
async function countActs<E extends ObjectLiteral, Act extends string>(
  query: SelectQueryBuilder<E>,
  acts: readonly Act[],
  conditions: Readonly<Record<Act, string>>,
  reach: ActReach,
  fenOf: (act: Act) => string,
): Promise<readonly OfficeActGroup<Act>[]> {
  const { alias } = query;
  const within = actsWithin(reach, `${alias}.unit_id`, `${alias}.case_id`);
  query.select(`${alias}.unit_id`, 'unitId').addSelect(`${alias}.case_id`, 'caseId');
  for (const act of acts) {
    query.addSelect(`SUM(CASE WHEN ${conditions[act]} THEN 1 ELSE 0 END)`, act);
    query.addSelect(`SUM(CASE WHEN ${conditions[act]} THEN ${fenOf(act)} ELSE 0 END)`, `${act}Fen`);
  }
  query.where(`(${acts.map((act) => `(${conditions[act]})`).join(' OR ')})${within.sql}`, { ...within.parameters });
  const rows: Raw[] = await query.groupBy(`${alias}.unit_id`).addGroupBy(`${alias}.case_id`).getRawMany();
  return rows.flatMap((row) =>
    acts
      .map((act) => ({
        act,
        unitId: String(row.unitId ?? ''),
        caseId: String(row.caseId),
        times: Number(row[act]),
        fen: Number(row[`${act}Fen`]),
      }))
      .filter(({ times }) => times > 0),
  );
}

/** Money of orders in the month; `reach` says whose orders count. */
export function countMoney(
  tx: ReadTx,
  window: MonthWindow,
  reach: ActReach,
): Promise<readonly OfficeActGroup<MoneyAct>[]> {
  const query = managerOf(tx)
    .createQueryBuilder(OrderFundingEntity, 'f')
    .setParameters({ ...window });
  const fenOf = (act: MoneyAct) => (act === 'confirmed' ? 'f.received_fen' : 'f.amount_fen');
  return countActs(query, MONEY_ACTS, MONEY_CONDITIONS, reach, fenOf);
}

/** Supervisions in the month; `reach` says who answers them. */
export function countSupervisions(
  tx: ReadTx,
  window: MonthWindow,
  reach: ActReach,
): Promise<readonly OfficeActGroup<SupervisionAct>[]> {
  const query = managerOf(tx)
    .createQueryBuilder(SupervisionEntity, 's')
    .setParameters({ ...window });
  return countActs(query, SUPERVISION_ACTS, SUPERVISION_CONDITIONS, reach, () => '0');
}
