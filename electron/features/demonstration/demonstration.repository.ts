import { type EntityTarget, In, IsNull, type ObjectLiteral } from 'typeorm';
import { AccountEntity } from '../../database/entities/account.entity';
import { AuditEntryEntity } from '../../database/entities/audit-entry.entity';
import { CaseEntity } from '../../database/entities/case.entity';
import { CaseClockEntity } from '../../database/entities/case-clock.entity';
import { CaseMaterialEntity } from '../../database/entities/case-material.entity';
import { CategoryEntity } from '../../database/entities/category.entity';
import { CounterEntity } from '../../database/entities/counter.entity';
import { DwellingEntity } from '../../database/entities/dwelling.entity';
import { DwellingStayEntity } from '../../database/entities/dwelling-stay.entity';
import { ExtensionEntity } from '../../database/entities/extension.entity';
import { FundingWaiverEntity } from '../../database/entities/funding-waiver.entity';
import { HouseholdEntity } from '../../database/entities/household.entity';
import { HouseholdMemberEntity } from '../../database/entities/household-member.entity';
import { OrderCaseEntity } from '../../database/entities/order-case.entity';
import { OrderFundingEntity } from '../../database/entities/order-funding.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { PaperEntity } from '../../database/entities/paper.entity';
import { ResidentEntity } from '../../database/entities/resident.entity';
import { ResidentLabelEntity } from '../../database/entities/resident-label.entity';
import { ResponsibilityVersionEntity } from '../../database/entities/responsibility-version.entity';
import { ServiceItemEntity } from '../../database/entities/service-item.entity';
import { StandInEntity } from '../../database/entities/stand-in.entity';
import { SupervisionEntity } from '../../database/entities/supervision.entity';
import { SuspensionEntity } from '../../database/entities/suspension.entity';
import { WarningCardEntity } from '../../database/entities/warning-card.entity';
import { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { withIndexes } from '../../database/sealing/seal-columns';
import { managerOf, noteEntries, type ReadTx, type WriteTx } from '../../database/transaction';
import type { GivenCards } from './card-chapter';
import type { CaseRows } from './case-story';
import type { OfficeBase } from './office-facts';
import type { SettledRows } from './settler';

/** Well below what a statement may bind (SQLite 32,766, PostgreSQL 65,535): longer statements are not faster. */
const MAX_PARAMETERS = 12_000;

interface Columns {
  readonly table: string;
  readonly names: readonly string[];
  read(row: ObjectLiteral): unknown[];
}

function columnsOf(tx: WriteTx, target: EntityTarget<ObjectLiteral>): Columns {
  const { connection } = managerOf(tx);
  const { tableName, columns } = connection.getMetadata(target);
  const isFile = connection.options.type !== 'postgres';
  const readers = columns.map(({ propertyName, type, transformer }) => {
    if (transformer !== undefined && 'to' in transformer)
      return (row: ObjectLiteral) => transformer.to(row[propertyName]);
    if (type === 'simple-json') return (row: ObjectLiteral) => writeJson(row[propertyName]);
    if (type === 'boolean' && isFile) return (row: ObjectLiteral) => writeFlag(row[propertyName]);
    return (row: ObjectLiteral) => row[propertyName];
  });
  return {
    table: tableName,
    names: columns.map(({ databaseName }) => databaseName),
    read: (row) => {
      const found = withIndexes(tx, target, row);
      return readers.map((reader) => reader(found));
    },
  };
}

const writeJson = (value: unknown) => (value === null ? null : JSON.stringify(value));
const writeFlag = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value);

/** Rows of many parameters in one statement: a hundred times faster than one by one. */
async function insertRows(
  tx: WriteTx,
  target: EntityTarget<ObjectLiteral>,
  rows: readonly ObjectLiteral[],
): Promise<void> {
  const manager = managerOf(tx);
  const { table, names, read } = columnsOf(tx, target);
  const isServer = manager.connection.options.type === 'postgres';
  const size = Math.floor(MAX_PARAMETERS / names.length);
  const head = `INSERT INTO ${table} (${names.join(', ')}) VALUES `;
  for (let from = 0; from < rows.length; from += size) {
    const part = rows.slice(from, from + size);
    let place = 0;
    const mark = () => (isServer ? `$${++place}` : '?');
    const tuples = part.map(() => `(${names.map(mark).join(',')})`);
    await manager.query(head + tuples.join(','), part.flatMap(read));
  }
}

async function insertActs(tx: WriteTx, acts: readonly AuditEntryEntity[]): Promise<void> {
  await insertRows(tx, AuditEntryEntity, acts);
  noteEntries(tx, acts);
}

const FILLING_CACHE_KB = 262_144;
const USUAL_CACHE_KB = 2_000;

/** Gives a file's writing connection more memory while it is filled: its indexes grow at random places. */
export async function setFillingCache(tx: WriteTx, isFilling: boolean): Promise<void> {
  const manager = managerOf(tx);
  if (manager.connection.options.type === 'postgres') return;
  await manager.query(`PRAGMA cache_size = -${isFilling ? FILLING_CACHE_KB : USUAL_CACHE_KB}`);
}

/** Adds units, parents before children. */
export async function insertUnits(tx: WriteTx, units: readonly OrgUnitEntity[]): Promise<void> {
  await insertRows(tx, OrgUnitEntity, units);
}

/** Adds accounts. */
export async function insertAccounts(tx: WriteTx, accounts: readonly AccountEntity[]): Promise<void> {
  await insertRows(tx, AccountEntity, accounts);
}

/** Adds versions of the responsibility matrix, and stand-ins. */
export async function insertMatrices(
  tx: WriteTx,
  versions: readonly ResponsibilityVersionEntity[],
  standIns: readonly StandInEntity[],
): Promise<void> {
  await insertRows(tx, ResponsibilityVersionEntity, versions);
  await insertRows(tx, StandInEntity, standIns);
}

/** Adds residents with their labels, dwellings and households. */
export async function insertResidents(tx: WriteTx, settled: SettledRows): Promise<void> {
  await insertRows(tx, ResidentEntity, settled.residents);
  await insertRows(tx, ResidentLabelEntity, settled.labels);
  await insertRows(tx, DwellingEntity, settled.dwellings);
  await insertRows(tx, DwellingStayEntity, settled.stays);
  await insertRows(tx, HouseholdEntity, settled.households);
  await insertRows(tx, HouseholdMemberEntity, settled.members);
}

/** Adds whole cases with everything that belongs to them. */
export async function insertCases(tx: WriteTx, cases: readonly CaseRows[]): Promise<void> {
  await insertRows(
    tx,
    CaseEntity,
    cases.map(({ row }) => row),
  );
  await insertRows(
    tx,
    CaseMaterialEntity,
    cases.flatMap(({ materials }) => materials),
  );
  await insertRows(
    tx,
    WorkOrderEntity,
    cases.flatMap(({ orders }) => orders),
  );
  await insertRows(
    tx,
    OrderCaseEntity,
    cases.flatMap(({ links }) => links),
  );
  await insertRows(
    tx,
    FundingWaiverEntity,
    cases.flatMap(({ waivers }) => waivers),
  );
  await insertRows(
    tx,
    OrderFundingEntity,
    cases.flatMap(({ fundings }) => fundings),
  );
  await insertRows(
    tx,
    SupervisionEntity,
    cases.flatMap(({ supervisions }) => supervisions),
  );
  await insertActs(
    tx,
    cases.flatMap(({ acts }) => acts),
  );
  const requests = cases.map((each) => each.requests);
  await insertRows(
    tx,
    SuspensionEntity,
    requests.flatMap(({ suspensions }) => suspensions),
  );
  await insertRows(
    tx,
    ExtensionEntity,
    requests.flatMap(({ extensions }) => extensions),
  );
}

/** Adds papers of cases that are in. */
export async function insertPapers(tx: WriteTx, papers: readonly PaperEntity[]): Promise<void> {
  await insertRows(tx, PaperEntity, papers);
}

/** The clocks of a street's cases that run. */
export function listClocks(tx: ReadTx, streetId: string): Promise<CaseClockEntity[]> {
  return managerOf(tx)
    .createQueryBuilder(CaseClockEntity, 'k')
    .innerJoin(CaseEntity, 'c', 'c.id = k.case_id AND c.street_id = :streetId', { streetId })
    .orderBy('k.id', 'ASC')
    .getMany();
}

/** Clocks that one statement names; both databases take more. */
const CLOCKS_AT_ONCE = 500;

/** Adds the cards that clocks gave, and marks the clocks that gave them. */
export async function insertCards(tx: WriteTx, { cards, acts, turned }: GivenCards): Promise<void> {
  await insertRows(tx, WarningCardEntity, cards);
  await insertActs(tx, acts);
  for (const card of ['yellow', 'red'] as const) {
    const ids = turned[card];
    for (let from = 0; from < ids.length; from += CLOCKS_AT_ONCE) {
      await managerOf(tx).update(CaseClockEntity, { id: In(ids.slice(from, from + CLOCKS_AT_ONCE)) }, { card });
    }
  }
}

/** Sets the last serials given, never back. */
export async function raiseCounters(tx: WriteTx, counters: ReadonlyMap<string, number>): Promise<void> {
  const manager = managerOf(tx);
  for (const [scope, last] of counters) {
    const known = await manager.findOneBy(CounterEntity, { scope });
    await manager.save(CounterEntity, { scope, last: Math.max(last, known?.last ?? 0) });
  }
}

/** Lets units that were made later be valid from a day: a case must not be older than its community. */
export async function backdateUnits(tx: WriteTx, day: string): Promise<void> {
  const later = managerOf(tx).createQueryBuilder().update(OrgUnitEntity).set({ validFrom: day });
  await later.where('valid_from > :day', { day }).execute();
}

/** The user names that are taken, as they are compared. */
export async function listUsernames(tx: ReadTx): Promise<readonly string[]> {
  const accounts = await managerOf(tx).find(AccountEntity, { select: { id: true, usernameKey: true } });
  return accounts.map(({ usernameKey }) => usernameKey);
}

/** What the setting-up of a street has made; without one, of all streets. */
export async function readBase(tx: ReadTx, streetId: string | null): Promise<OfficeBase> {
  const manager = managerOf(tx);
  const where = streetId === null ? [{}] : [{ streetId }, { streetId: IsNull() }];
  const units = await manager.find(OrgUnitEntity, { where, order: { code: 'ASC', id: 'ASC' } });
  const unitIds = new Set(units.map(({ id }) => id));
  const accounts = await manager.find(AccountEntity, { order: { id: 'ASC' } });
  return {
    units,
    accounts: accounts.filter(({ unitId }) => unitIds.has(unitId)),
    items: await manager.find(ServiceItemEntity, { where: { isCurrent: true }, order: { itemId: 'ASC' } }),
    categories: await manager.find(CategoryEntity, { order: { code: 'ASC' } }),
  };
}

/** Who can sign in, one of each role first. */
export async function listStaff(tx: ReadTx) {
  const { accounts, units } = await readBase(tx, null);
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const staff = accounts.map(({ role, username, displayName, unitId }) => {
    return { role, username, displayName, unit: unitNames.get(unitId) ?? '' };
  });
  const isFirst = (each: (typeof staff)[number]) => staff.find(({ role }) => role === each.role) === each;
  return [...staff.filter(isFirst), ...staff.filter((each) => !isFirst(each))];
}
