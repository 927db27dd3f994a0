import type { CaseClockFacts } from '#shared/domain/clocks/case-clocks';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { CaseClockEntity } from '../../database/entities/case-clock.entity';
import type { ExtensionEntity } from '../../database/entities/extension.entity';
import type { SuspensionEntity } from '../../database/entities/suspension.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { ClockRows } from './clock-facts.repository';

/** One case with what its clocks depend on, and the clocks as they are kept. */
export interface ClockedCase {
  readonly row: CaseEntity;
  readonly orders: readonly WorkOrderEntity[];
  readonly facts: CaseClockFacts;
  readonly kept: readonly CaseClockEntity[];
}

function groupByCase<T extends { readonly caseId: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.caseId);
    if (group === undefined) groups.set(row.caseId, [row]);
    else group.push(row);
  }
  return groups;
}

/** An approved suspension as the clock module takes it. */
export const toClockSuspension = ({ startsAt, endedAt, reason }: SuspensionEntity) => ({
  from: startsAt,
  to: endedAt,
  reason,
});

/** An approved extension as the clock module takes it. */
export const toClockExtension = ({ amount, reason }: ExtensionEntity) => ({ amount, reason });

/** Whether something belongs to the present handling: what was granted before a reopening went with the old one. */
const isOfHandling = ({ reopenedAt }: CaseEntity, at: string | null) =>
  reopenedAt === null || (at !== null && at >= reopenedAt);

/** Brings the rows of many cases together, case by case. */
export function joinClockRows(rows: ClockRows): readonly ClockedCase[] {
  const items = new Map(rows.items.map(({ id, item }) => [id, item]));
  const orders = groupByCase(rows.orders);
  const shared = groupByCase(rows.shared);
  const suspensions = groupByCase(rows.suspensions);
  const extensions = groupByCase(rows.extensions);
  const clocks = groupByCase(rows.clocks);
  return rows.cases.map((row) => ({
    row,
    orders: orders.get(row.id) ?? [],
    facts: {
      ...row,
      item: items.get(row.itemVersionId ?? '') ?? null,
      suspensions: (suspensions.get(row.id) ?? [])
        .filter(({ startsAt }) => isOfHandling(row, startsAt))
        .map(toClockSuspension),
      extensions: (extensions.get(row.id) ?? [])
        .filter(({ decidedAt }) => isOfHandling(row, decidedAt))
        .map(toClockExtension),
      orders: orders.get(row.id) ?? [],
      leads: [...(orders.get(row.id) ?? []), ...(shared.get(row.id) ?? []).map(({ order }) => order)].filter(
        ({ role }) => role === 'lead',
      ),
    },
    kept: clocks.get(row.id) ?? [],
  }));
}
