import { v7 as uuidv7 } from 'uuid';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { CaseClockEntity } from '../../../../electron/database/entities/case-clock.entity';
import { WarningCardEntity } from '../../../../electron/database/entities/warning-card.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { RetryPauses } from '../../../../electron/features/retry-pauses';
import { CardGiver } from '../../../../electron/features/warning/card-giver.service';
import { fillTestOffice } from '../../../factories/test-office';
import { type Driver, openTestDatabase } from '../../../helpers/test-database';
import { at, makeCase } from '../summary/summary-rows';

/** A clock of a case for the co-ordinators that has turned neither yellow nor red. */
export function makeClock(fields: Pick<CaseClockEntity, 'caseId' | 'yellowAt' | 'redAt'>): CaseClockEntity {
  const dueAt = fields.redAt ?? at('2026-03-09 17:00');
  const nobody = { receiverUnitId: null, receiverAccountId: null };
  const base = { id: uuidv7(), orderId: null, kind: 'dispatch', startedAt: at('2026-03-02 09:00') } as const;
  return { ...base, ...nobody, dueAt, isEstimated: false, card: 'none', ...fields };
}

/** A fresh office whose clock is moved by hand, with the giver of cards. `nextIds` come before the fresh ids. */
export async function openCardDesk(driver: Driver, start: string) {
  const clock = { instant: start, now: () => clock.instant };
  const test = await openTestDatabase(driver, clock);
  const { database } = test;
  await fillTestOffice(database);
  const nextIds: string[] = [];
  const newId = () => nextIds.shift() ?? uuidv7();
  const pauses = new RetryPauses(clock);
  const giver = new CardGiver({ database, clock, newId }, pauses);
  const addCases = (count: number) =>
    database.write('test', async (tx) => {
      const cases = Array.from({ length: count }, () => makeCase({ receivedAt: start }));
      await managerOf(tx).insert(CaseEntity, cases);
      return cases;
    });
  const addClocks = (clocks: readonly CaseClockEntity[]) =>
    database.write('test', (tx) => managerOf(tx).insert(CaseClockEntity, [...clocks]));
  const addCards = (cards: readonly WarningCardEntity[]) =>
    database.write('test', (tx) => managerOf(tx).insert(WarningCardEntity, [...cards]));
  const clear = () =>
    database.write('test', (tx) => managerOf(tx).createQueryBuilder().delete().from(WarningCardEntity).execute());
  const readCards = () =>
    database.read((tx) => managerOf(tx).find(WarningCardEntity, { order: { issuedAt: 'ASC', id: 'ASC' } }));
  return { test, database, clock, nextIds, giver, addCases, addClocks, addCards, clear, readCards };
}

/** The desk of a test. */
export type CardDesk = Awaited<ReturnType<typeof openCardDesk>>;
