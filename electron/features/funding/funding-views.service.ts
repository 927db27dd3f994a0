import { readFundingState } from '#shared/domain/money/funding';
import type { Role } from '#shared/domain/people/roles';
import type { FundingView } from '#shared/ipc/commands/funding-views';
import type { OrderFundingEntity } from '../../database/entities/order-funding.entity';
import type { ReadTx } from '../../database/transaction';
import { findFundings } from './funding.repository';

/** Who looks; `coveredUnitIds` are the units whose orders a handler answers for. */
export interface FundingAsker {
  readonly role: Role;
  readonly coveredUnitIds: readonly string[];
}

/** Whether the asker may confirm that money has come: a handler of the order's unit, once. */
export function mayConfirm(
  { status, unitId }: Pick<OrderFundingEntity, 'status' | 'unitId'>,
  { role, coveredUnitIds }: FundingAsker,
): boolean {
  return role === 'handler' && status === 'sent' && coveredUnitIds.includes(unitId);
}

/** A decision as windows see it. */
export function viewFunding(row: OrderFundingEntity, asker: FundingAsker, now: string): FundingView {
  return {
    id: row.id,
    kind: row.kind,
    state: readFundingState(row, now),
    amountFen: row.amountFen,
    source: row.source,
    reason: row.reason,
    managerName: row.managerName,
    sentAt: row.sentAt,
    sentByName: row.sentByName,
    confirmDueAt: row.confirmDueAt,
    receivedFen: row.receivedFen,
    receivedNote: row.receivedNote,
    confirmedAt: row.confirmedAt,
    confirmedByName: row.confirmedByName,
    endedAt: row.endedAt,
    mayConfirm: mayConfirm(row, asker),
    version: row.version,
  };
}

/** The decisions of orders, by the order's id. */
export async function viewFundingsOf(
  tx: ReadTx,
  asker: FundingAsker,
  orderIds: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, FundingView>> {
  const rows = await findFundings(tx, orderIds);
  return new Map(rows.map((row) => [row.orderId, viewFunding(row, asker, now)]));
}
