import { CaseClockEntity } from '../../database/entities/case-clock.entity';
import { WarningCardEntity } from '../../database/entities/warning-card.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** Clocks that have turned yellow or red by `now` and whose card was not given yet, the first to end first, from one on. */
export function findTurned(
  tx: ReadTx,
  now: string,
  limit: number,
  after: Pick<CaseClockEntity, 'id' | 'dueAt'> | null,
): Promise<CaseClockEntity[]> {
  const query = managerOf(tx)
    .createQueryBuilder(CaseClockEntity, 'k')
    .where("((k.card = 'none' AND k.yellow_at <= :now) OR (k.card <> 'red' AND k.red_at <= :now))", { now });
  if (after !== null) query.andWhere('(k.due_at > :dueAt OR (k.due_at = :dueAt AND k.id > :id))', { ...after });
  return query.orderBy('k.dueAt', 'ASC').addOrderBy('k.id', 'ASC').limit(limit).getMany();
}

/** The next instant after one at which a card falls due, or a received case counts as accepted; null where nothing runs. */
export async function findNextTurn(tx: ReadTx, after: string): Promise<string | null> {
  const earliest = async (column: string, condition: string) => {
    const query = managerOf(tx).createQueryBuilder(CaseClockEntity, 'k').select(`MIN(k.${column})`, 'at');
    query.where(condition).andWhere(`k.${column} > :after`, { after });
    return (await query.getRawOne<{ at: string | null }>())?.at ?? null;
  };
  const turns = [
    await earliest('yellow_at', "k.card = 'none'"),
    await earliest('red_at', "k.card <> 'red'"),
    await earliest('due_at', "k.kind = 'completeness'"),
  ];
  return turns.filter((at) => at !== null).sort()[0] ?? null;
}

/** Marks on a clock that its cards are given; false where somebody else did, or where it has moved since it was read. */
export async function claimTurn(tx: WriteTx, clock: CaseClockEntity, card: 'yellow' | 'red'): Promise<boolean> {
  const { id, card: before, dueAt } = clock;
  if (dueAt === null) return false;
  return (await managerOf(tx).update(CaseClockEntity, { id, card: before, dueAt }, { card })).affected === 1;
}

/** The card of a clock that was given for this very end, if one was. */
export function findGiven(
  tx: ReadTx,
  { clockKey, colour, dueAt }: Pick<WarningCardEntity, 'clockKey' | 'colour' | 'dueAt'>,
): Promise<WarningCardEntity | null> {
  return managerOf(tx).findOneBy(WarningCardEntity, { clockKey, colour, dueAt });
}

/** Keeps a card. */
export async function insertCard(tx: WriteTx, card: WarningCardEntity): Promise<void> {
  await managerOf(tx).insert(WarningCardEntity, card);
}

/** Changes a card, counting its version up. */
export async function changeCard(
  tx: WriteTx,
  id: string,
  patch: Partial<Omit<WarningCardEntity, 'id' | 'version'>>,
): Promise<void> {
  await managerOf(tx).update(WarningCardEntity, { id }, patch);
}
