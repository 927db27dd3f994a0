import { businessDay } from '#shared/domain/time/business-day';
import type { ServerLocation } from '../../../electron/database/data-source';
import { seedOffice } from '../../../electron/tools/seed-office';
import { testMasterKeys } from '../../factories/test-vault';
import type { PostgresAccess } from '../../helpers/postgres-server';
import { DESK, OWNER, runServerScript } from '../../helpers/server-script';
import { BENCH_NOW, RESOURCES } from '../bench-data';
import type { OfficeOnServer } from './terms';

/** The database of the office. */
export const OFFICE = 'streetdesk';
/** A day of its own, so that its numbers begin at 1. */
const OFFICE_START = Date.parse('2026-03-17T01:30:00.000Z');
/** The business day on which the windows work. */
export const OFFICE_DAY = businessDay(new Date(OFFICE_START).toISOString());

/** How much is in the office before the windows open. */
export interface OfficeSize {
  readonly cases: number;
  tell(line: string): void;
}

/** Makes a database by the shipped script and fills it with an office; the windows come in with the desks' account. */
export async function makeOffice(access: PostgresAccess, { cases, tell }: OfficeSize): Promise<OfficeOnServer> {
  await runServerScript(access, OFFICE);
  const { accounts } = await seedOffice({
    location: locationOf(access, OWNER),
    resourcesDir: RESOURCES,
    masterKeys: testMasterKeys,
    plan: { cases, residents: cases, months: 1, seed: 'windows', now: BENCH_NOW },
    tell,
  });
  return { location: locationOf(access, DESK), accounts, officeStart: OFFICE_START, startedAt: Date.now() };
}

const locationOf = ({ host, port }: PostgresAccess, account: typeof OWNER | typeof DESK): ServerLocation => ({
  ...{ driver: 'postgres', host, port, ...account, database: OFFICE, tls: null },
});
