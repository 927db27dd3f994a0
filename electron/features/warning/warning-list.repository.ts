import { Brackets, In, type SelectQueryBuilder } from 'typeorm';
import type { z } from 'zod';
import type { WarningFilter, warningSortSchema } from '#shared/ipc/commands/warning';
import { caseTextCondition } from '../../database/case-text';
import { countUpTo } from '../../database/count-up-to';
import { AccountEntity } from '../../database/entities/account.entity';
import { CaseEntity } from '../../database/entities/case.entity';
import { CaseClockEntity } from '../../database/entities/case-clock.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { WarningCardEntity } from '../../database/entities/warning-card.entity';
import { narrowToStreetOfCase } from '../../database/narrow-to-street';
import { managerOf, type ReadTx } from '../../database/transaction';

/** Which cards concern a person. */
export interface Concern {
  readonly accountId: string;
  /** His unit; a community and its grids are one house. */
  readonly unitIds: readonly string[];
  readonly isCoordinator: boolean;
  /** Co-ordinators and managers hear of every red card. */
  readonly seesRed: boolean;
  /** Managers decide on appeals. */
  readonly decides: boolean;
  /** Everybody but handlers may look at the cards of others. */
  readonly seesAll: boolean;
}

/** Order and page of a list of cards. */
export type CardWindow = z.output<typeof warningSortSchema> & { readonly offset: number; readonly limit: number };

type Query = SelectQueryBuilder<WarningCardEntity>;

const STATES: Readonly<Record<NonNullable<WarningFilter['state']>, string>> = {
  open: '(w.settled_at IS NULL OR (w.appealed_at IS NOT NULL AND w.decision IS NULL))',
  live: 'w.settled_at IS NULL AND (w.appealed_at IS NULL OR w.decision IS NOT NULL)',
  appealed: 'w.appealed_at IS NOT NULL AND w.decision IS NULL',
  settled:
    "w.settled_at IS NOT NULL AND (w.decision IS NULL OR w.decision <> 'withdrawn') AND (w.appealed_at IS NULL OR w.decision IS NOT NULL)",
  withdrawn: "w.decision = 'withdrawn'",
};

const OF_UNIT = 'w.receiver_unit_id IN (SELECT u.id FROM org_units u WHERE u.id = :unitId OR u.parent_id = :unitId)';

function narrowToConcern(query: Query, { accountId, unitIds, isCoordinator, seesRed, decides }: Concern): void {
  query.andWhere(
    new Brackets((where) => {
      where.where('w.receiver_account_id = :accountId', { accountId });
      where.orWhere('(w.receiver_account_id IS NULL AND w.receiver_unit_id IN (:...unitIds))', { unitIds });
      if (isCoordinator) where.orWhere('(w.receiver_account_id IS NULL AND w.receiver_unit_id IS NULL)');
      if (seesRed) where.orWhere("w.colour = 'red'");
      if (decides) where.orWhere('(w.appealed_at IS NOT NULL AND w.decision IS NULL)');
    }),
  );
}

function narrowToText(tx: ReadTx, query: Query, text: string): void {
  const condition = caseTextCondition(tx, text, { byName: false });
  if (condition === null) return;
  query.andWhere(`w.case_id IN (SELECT c.id FROM cases c WHERE ${condition.sql})`, condition.parameters);
}

function queryOf(tx: ReadTx, filter: WarningFilter, concern: Concern): Query {
  const query = managerOf(tx).createQueryBuilder(WarningCardEntity, 'w');
  narrowToStreetOfCase(tx, query, 'w.case_id');
  if (filter.state !== null) query.andWhere(STATES[filter.state]);
  if (filter.colour !== null) query.andWhere('w.colour = :colour', { colour: filter.colour });
  if (filter.kind !== null) query.andWhere('w.kind = :kind', { kind: filter.kind });
  if (filter.unitId !== null) query.andWhere(OF_UNIT, { unitId: filter.unitId });
  if (filter.isMine || !concern.seesAll) narrowToConcern(query, concern);
  narrowToText(tx, query, filter.text);
  return query;
}

/** One page of cards; ties are broken by the id. */
export function findCards(
  tx: ReadTx,
  filter: WarningFilter,
  concern: Concern,
  window: CardWindow,
): Promise<WarningCardEntity[]> {
  const direction = window.direction === 'asc' ? 'ASC' : 'DESC';
  return queryOf(tx, filter, concern)
    .orderBy(`w.${window.by}`, direction)
    .addOrderBy('w.id', direction)
    .offset(window.offset)
    .limit(window.limit)
    .getMany();
}

/** How many cards the filter finds; of those given since an instant, where one is named. */
export function countCards(tx: ReadTx, filter: WarningFilter, concern: Concern, since = ''): Promise<number> {
  return countUpTo(queryOf(tx, filter, concern).andWhere('w.given_at > :since', { since }));
}

/** All cards of a case, the oldest first. */
export function findCardsOfCase(tx: ReadTx, caseId: string): Promise<WarningCardEntity[]> {
  return managerOf(tx).find(WarningCardEntity, { where: { caseId }, order: { issuedAt: 'ASC', id: 'ASC' } });
}

/** The clocks of a case that run, the first to end first; those that stand still last. */
export function findClocksOfCase(tx: ReadTx, caseId: string): Promise<CaseClockEntity[]> {
  return managerOf(tx)
    .createQueryBuilder(CaseClockEntity, 'k')
    .where('k.case_id = :caseId', { caseId })
    .orderBy('k.dueAt', 'ASC', 'NULLS LAST')
    .addOrderBy('k.id', 'ASC')
    .getMany();
}

/** What lists show of the cases that cards are of. */
export async function findSubjects(
  tx: ReadTx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Pick<CaseEntity, 'id' | 'number' | 'kind' | 'subject'>>> {
  const cases = await managerOf(tx).find(CaseEntity, {
    select: { id: true, number: true, kind: true, subject: true },
    where: { id: In([...new Set(caseIds)]) },
  });
  return new Map(cases.map((row) => [row.id, row]));
}

/** Names of people and units by their ids. */
export async function findNames(tx: ReadTx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const people = await managerOf(tx).findBy(AccountEntity, { id: In(known) });
  const units = await managerOf(tx).findBy(OrgUnitEntity, { id: In(known) });
  return new Map([
    ...people.map(({ id, displayName }) => [id, displayName] as const),
    ...units.map(({ id, name }) => [id, name] as const),
  ]);
}

/** A unit with those that count as one house with it: a community and its grids. */
export async function findHouse(tx: ReadTx, unitId: string): Promise<readonly string[]> {
  const units = managerOf(tx).getRepository(OrgUnitEntity);
  const own = await units.findOneBy({ id: unitId });
  const isGrid = own?.kind === 'grid' && own.parentId !== null;
  const house = isGrid
    ? await units.findBy({ id: own.parentId ?? '', kind: 'community' })
    : await units.findBy({ parentId: unitId, kind: 'grid' });
  return [unitId, ...house.map(({ id }) => id)];
}
