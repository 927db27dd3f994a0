import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from '../../../../electron/database/database';
import { entities } from '../../../../electron/database/entities';
import { AuditHeadEntity } from '../../../../electron/database/entities/audit-head.entity';
import { OfficeKeyEntity } from '../../../../electron/database/entities/office-key.entity';
import { managerOf } from '../../../../electron/database/transaction';
import type { DemonstrationPlan } from '../../../../electron/features/demonstration/demonstration-office';
import { type SeedAnswer, seedOffice } from '../../../../electron/tools/seed-office';
import { testMasterKeys } from '../../../factories/test-vault';
import { type Driver, openTestDatabase, type TestDatabase } from '../../../helpers/test-database';

/** Monday afternoon, Beijing time. */
export const NOW = '2026-11-23T06:00:00.000Z';

/** A small office that has everything. */
export const PLAN: DemonstrationPlan = { cases: 200, residents: 120, months: 2, seed: 'small', now: NOW };

/** The folder of the data that are shipped. */
export const RESOURCES = join(import.meta.dirname, '..', '..', '..', '..', 'resources');

/** An office made by the seed on a database of its own. */
export interface SeededOffice extends TestDatabase {
  readonly answer: SeedAnswer;
}

/** Seeds a fresh database. */
export async function openSeededOffice(driver: Driver, plan: DemonstrationPlan = PLAN): Promise<SeededOffice> {
  const opened = await openTestDatabase(driver, { now: () => NOW });
  const answer = await seedOffice({
    location: opened.location,
    resourcesDir: RESOURCES,
    masterKeys: testMasterKeys,
    plan,
    tell: () => undefined,
  });
  return { ...opened, answer };
}

/** All rows of an entity. */
export function readAll<T extends object>(database: Database, entity: new () => T): Promise<T[]> {
  return database.read((tx) => managerOf(tx).find(entity));
}

/** Keys are new every time, and so is what they sign. */
const NEW_EVERY_TIME: readonly unknown[] = [OfficeKeyEntity, AuditHeadEntity];

/** A hash of everything but passwords, keys and signatures. */
export async function hashOffice(database: Database): Promise<string> {
  const hash = createHash('sha256');
  for (const entity of entities.filter((each) => !NEW_EVERY_TIME.includes(each))) {
    const rows = await readAll<object>(database, entity);
    const texts = rows.map((row) => JSON.stringify({ ...row, passwordHash: '' }, Object.keys(row).sort()));
    for (const text of texts.sort()) hash.update(`${entity.name} ${text}\n`);
  }
  return hash.digest('hex');
}
