import { rm } from 'node:fs/promises';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '#shared/domain/people/roles';
import type { CommandInput, CommandName, CommandOutput } from '#shared/ipc/contract';
import type { CommandReply } from '#shared/ipc/errors';
import { seedOffice } from '../../../electron/tools/seed-office';
import { testMasterKeys } from '../../factories/test-vault';
import { type Driver, openTestDatabase, type TestDatabase } from '../../helpers/test-database';
import { NOW, RESOURCES } from '../features/demonstration/seeded-office';
import { TestClock, take } from '../ipc/office-harness';
import { composeOn } from './street-program';

/** Password of everybody in a seeded office. */
const PASSWORD = 'streetdesk-demo';

/** Everybody's user name in each of the two streets, and in the district above them. */
export const STAFF = {
  first: {
    clerk: 'clerk1',
    coordinator: 'coordinator1',
    handler: 'social-affairs',
    manager: 'manager1',
    administrator: 'admin1',
  },
  second: {
    clerk: 'badaxia.clerk1',
    coordinator: 'badaxia.coordinator1',
    handler: 'badaxia.social-affairs',
    manager: 'badaxia.manager1',
    administrator: 'badaxia.admin1',
  },
} as const satisfies Record<string, Record<Role, string>>;
/** The district's own people. */
export const OF_DISTRICT = {
  coordinator: 'district.coordinator',
  manager: 'district.manager',
  administrator: 'admin',
} as const;
/** One of the two streets. */
export type StreetName = keyof typeof STAFF;

const PEOPLE: readonly string[] = [
  ...Object.values(STAFF).flatMap((street) => Object.values(street)),
  ...Object.values(OF_DISTRICT),
];

/** A district of two streets with cases, everybody signed in at a window of his own. */
export interface DistrictProgram {
  readonly test: TestDatabase;
  readonly exportFolder: string;
  send<N extends CommandName>(
    person: string,
    command: N,
    input: CommandInput<N>,
  ): Promise<CommandReply<CommandOutput<N>>>;
  ask<N extends CommandName>(person: string, command: N, input: CommandInput<N>): Promise<CommandOutput<N>>;
  close(): Promise<void>;
}

/** Seeds two streets in one database and starts the program over it. */
export async function openDistrict(driver: Driver): Promise<DistrictProgram> {
  const clock = new TestClock(Date.parse(NOW));
  const test = await openTestDatabase(driver, clock);
  const plan = { cases: 300, residents: 100, months: 2, seed: 'district', now: NOW };
  const { location } = test;
  await seedOffice({
    location,
    resourcesDir: RESOURCES,
    masterKeys: testMasterKeys,
    plan,
    streets: 2,
    tell: () => undefined,
  });
  const { program, folder, exportFolder } = await composeOn(test.database, clock);
  const send: DistrictProgram['send'] = (person, command, input) => {
    const windowId = PEOPLE.indexOf(person) + 1;
    return program.dispatcher.dispatch(windowId, { command, input, idempotencyKey: uuidv7() }) as never;
  };
  const ask: DistrictProgram['ask'] = async (person, command, input) => take(await send(person, command, input));
  for (const username of PEOPLE) await ask(username, 'session.login', { username, password: PASSWORD });
  const close = async () => {
    await test.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { test, exportFolder, send, ask, close };
}
