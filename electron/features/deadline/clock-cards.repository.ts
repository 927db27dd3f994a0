import { In, IsNull } from 'typeorm';
import type { ClockReceiver } from '#shared/domain/clocks/case-clocks';
import { clockKeyOf } from '#shared/domain/clocks/warning-card';
import type { CaseClockEntity } from '../../database/entities/case-clock.entity';
import { WarningCardEntity } from '../../database/entities/warning-card.entity';
import { managerOf, type WriteTx } from '../../database/transaction';

/** A clock as its cards know it. */
export type CardedClock = Pick<CaseClockEntity, 'kind' | 'caseId' | 'orderId' | 'card'>;

/** Cards that one statement changes; databases bound the values of a statement. */
const CARDS_AT_ONCE = 400;

/** The name under which a clock's cards are kept. */
export const cardKeyOf = ({ kind, caseId, orderId }: CardedClock) => clockKeyOf(kind, caseId, orderId);

async function changeStanding(
  tx: WriteTx,
  keys: readonly string[],
  values: Partial<Pick<WarningCardEntity, 'settledAt' | 'receiverUnitId' | 'receiverAccountId'>>,
): Promise<void> {
  for (let from = 0; from < keys.length; from += CARDS_AT_ONCE) {
    await managerOf(tx)
      .createQueryBuilder()
      .update(WarningCardEntity)
      .set({ ...values, version: () => 'version + 1' })
      .where({ clockKey: In(keys.slice(from, from + CARDS_AT_ONCE)), settledAt: IsNull() })
      .execute();
  }
}

/** Settles what was given for clocks that have ended or moved. */
export function settleCards(tx: WriteTx, keys: readonly string[], at: string): Promise<void> {
  return changeStanding(tx, keys, { settledAt: at });
}

/** Hands the standing cards of clocks on to whom they concern now. */
export function handCardsOn(tx: WriteTx, keys: readonly string[], receiver: ClockReceiver): Promise<void> {
  return changeStanding(tx, keys, { receiverUnitId: receiver.unitId, receiverAccountId: receiver.accountId });
}
