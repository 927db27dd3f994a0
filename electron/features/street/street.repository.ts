import { IsNull, MoreThan } from 'typeorm';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { SettingEntity } from '../../database/entities/setting.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';
import type { SubjectKind } from './subjects';

/** Is there as soon as the database holds a second street. */
const MARK = 'district';

/** Whether the database holds more than one street: one look-up by key, asked before every command. */
export function isDistrict(tx: ReadTx): Promise<boolean> {
  return managerOf(tx).existsBy(SettingEntity, { key: MARK });
}

/** Marks the database as a district's. It writes, so that a second program that adds a street waits here. */
export async function markDistrict(tx: WriteTx, at: string): Promise<void> {
  await managerOf(tx).upsert(SettingEntity, { key: MARK, value: { since: at } }, ['key']);
}

/** A unit by its id, in use or not. */
export function findUnit(tx: ReadTx, id: string): Promise<OrgUnitEntity | null> {
  return managerOf(tx).findOneBy(OrgUnitEntity, { id });
}

/** The streets in use on a day, by their codes. */
export function listStreets(tx: ReadTx, day: string): Promise<OrgUnitEntity[]> {
  return managerOf(tx).find(OrgUnitEntity, {
    where: [
      { kind: 'street', validTo: IsNull() },
      { kind: 'street', validTo: MoreThan(day) },
    ],
    order: { code: 'ASC', id: 'ASC' },
  });
}

const OF_CASE = (table: string) =>
  `SELECT s.id AS id, c.street_id AS street FROM ${table} s INNER JOIN cases c ON c.id = s.case_id WHERE s.id`;
const OF_UNIT = (table: string, column: string) =>
  `SELECT s.id AS id, u.street_id AS street FROM ${table} s INNER JOIN org_units u ON u.id = s.${column} WHERE s.id`;
const OF_ITSELF = (table: string) => `SELECT s.id AS id, s.street_id AS street FROM ${table} s WHERE s.id`;

const SOURCES: Readonly<Record<SubjectKind, string>> = {
  case: OF_ITSELF('cases'),
  order: OF_CASE('work_orders'),
  file: OF_CASE('files'),
  paper: OF_CASE('papers'),
  card: OF_CASE('warning_cards'),
  supervision: OF_CASE('supervisions'),
  suspension: OF_CASE('suspensions'),
  extension: OF_CASE('extensions'),
  funding: OF_CASE('order_fundings'),
  waiver: OF_ITSELF('funding_waivers'),
  unit: OF_ITSELF('org_units'),
  account: OF_UNIT('accounts', 'unit_id'),
  matrix: OF_ITSELF('responsibility_versions'),
  'stand-in': OF_UNIT('stand_ins', 'absent_unit_id'),
  summary: OF_UNIT('summaries', 'unit_id'),
  // Who has no community yet belongs to no street: everybody finds him.
  resident: OF_UNIT('residents', 'community_id'),
  household: `SELECT s.id AS id, u.street_id AS street FROM households s INNER JOIN residents r ON r.id = s.head_id
    INNER JOIN org_units u ON u.id = r.community_id WHERE s.id`,
  dwelling: OF_UNIT('dwellings', 'community_id'),
};

/** The streets of the things of one kind that are there; null stands for the district. What is not there has none. */
export async function findStreetsOf(
  tx: ReadTx,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<readonly (string | null)[]> {
  const manager = managerOf(tx);
  const isServer = manager.connection.options.type === 'postgres';
  const marks = ids.map((_, at) => (isServer ? `$${at + 1}` : '?'));
  const rows: { street: string | null }[] = await manager.query(`${SOURCES[kind]} IN (${marks.join(', ')})`, [...ids]);
  return rows.map(({ street }) => (street === '' ? null : street));
}
