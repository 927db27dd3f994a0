import { fileURLToPath } from 'node:url';
import { v7 as uuidv7 } from 'uuid';
import { prepareCalendar } from '#shared/domain/deadline/work-calendar';
import type { Role } from '#shared/domain/people/roles';
import { type CommandInput, type CommandName, type CommandOutput, contract } from '#shared/ipc/contract';
import type { CommandReply, ErrorCode } from '#shared/ipc/errors';
import type { EventName } from '#shared/ipc/events';
import { AccountEntity } from '../../../electron/database/entities/account.entity';
import { AuditEntryEntity } from '../../../electron/database/entities/audit-entry.entity';
import { CommandError } from '../../../electron/database/errors';
import { managerOf } from '../../../electron/database/transaction';
import { createAccountCommands } from '../../../electron/features/account/account.commands';
import { createAuditCommands } from '../../../electron/features/audit/audit.commands';
import { createAuditTrail } from '../../../electron/features/audit/audit-trail.service';
import { VerificationService } from '../../../electron/features/audit/verification.service';
import { createCatalogueCommands } from '../../../electron/features/catalogue/catalogue.commands';
import { loadHolidays } from '../../../electron/features/deadline/load-calendar';
import { OfficeRulesInForce } from '../../../electron/features/deadline/office-rules.service';
import { createOrganisationCommands } from '../../../electron/features/organisation/organisation.commands';
import { createResponsibilityCommands } from '../../../electron/features/responsibility/responsibility.commands';
import { ResponsibleFinderService } from '../../../electron/features/responsibility/responsible-finder.service';
import { createSecondPersons, createSessionCommands } from '../../../electron/features/session/session.commands';
import { SessionStore } from '../../../electron/features/session/session-store';
import { createSettingCommands } from '../../../electron/features/setting/setting.commands';
import { AddStreetService } from '../../../electron/features/setup/add-street.service';
import { DivisionStore } from '../../../electron/features/setup/divisions';
import { createSetupCommands } from '../../../electron/features/setup/setup.commands';
import type { SetupDeps } from '../../../electron/features/setup/setup.service';
import { Dispatcher } from '../../../electron/ipc/dispatcher';
import type { Handlers } from '../../../electron/ipc/handlers';
import { createProcessedCommands } from '../../../electron/ipc/processed-commands.repository';
import type { Actor } from '../../../electron/security/actor';
import { createPasswordHasher } from '../../../electron/security/password';
import { actors, fillTestOffice } from '../../factories/test-office';
import { type Driver, openTestDatabase, type TestDatabase } from '../../helpers/test-database';

/** Cheap scrypt: the tests are about what happens around a hash. */
export const testHasher = createPasswordHasher({ cost: 16, blockSize: 1, parallelization: 1 });

/** A clock that stands until it is moved. */
export class TestClock {
  constructor(private instant: number) {}
  now(): string {
    return new Date(this.instant).toISOString();
  }
  advance(minutes: number): void {
    this.instant += minutes * 60_000;
  }
}

/** Handlers of every command that note who reached them and refuse with a code of their own. */
export function stubHandlers(reached: CommandName[]): Handlers {
  const names = Object.keys(contract) as CommandName[];
  const stub = (name: CommandName) => async () => {
    reached.push(name);
    throw new CommandError('order-state');
  };
  return Object.fromEntries(names.map((name) => [name, stub(name)])) as unknown as Handlers;
}

/** The real dispatcher over a real database, with the commands of people and set-up; the others are stubs. */
export interface OfficeHarness {
  readonly test: TestDatabase;
  readonly clock: TestClock;
  readonly sessions: SessionStore;
  readonly dispatcher: Dispatcher;
  readonly events: EventName[];
  readonly errors: unknown[];
  /** Sends a command with a new idempotency key, or the given one. */
  send<N extends CommandName>(
    windowId: number,
    command: N,
    input: CommandInput<N>,
    key?: string,
  ): Promise<CommandReply<CommandOutput<N>>>;
  /** Signs an actor in without a password. */
  enter(windowId: number, actor: Actor): void;
  /** Actions of the log in their order, with the actor's name. */
  readLog(): Promise<readonly AuditEntryEntity[]>;
  setPassword(accountId: string, password: string): Promise<void>;
}

/** What a test may put in place of the real parts. */
export interface HarnessOptions {
  readonly isOfficeEmpty?: boolean;
  readonly setup?: Pick<SetupDeps, 'divisions' | 'catalogue' | 'demonstration'>;
}

const resources = fileURLToPath(new URL('../../../resources/', import.meta.url));
const absent = () => Promise.reject(new Error('not in this test'));
const NO_SETUP = {
  divisions: { listProvinces: absent, listChildren: absent, find: absent },
  catalogue: { prepare: absent },
  demonstration: { fill: absent },
} as unknown as Pick<SetupDeps, 'divisions' | 'catalogue' | 'demonstration'>;

/** Opens a harness on a fresh database. */
export async function openHarness(driver: Driver, options: HarnessOptions = {}): Promise<OfficeHarness> {
  const clock = new TestClock(Date.parse('2026-03-02T01:00:00.000Z'));
  const test = await openTestDatabase(driver, clock);
  const { database } = test;
  if (options.isOfficeEmpty !== true) await fillTestOffice(database);
  const sessions = new SessionStore(clock);
  const events: EventName[] = [];
  const errors: unknown[] = [];
  database.onTold(({ name }) => void events.push(name));
  const kit = {
    database,
    clock,
    newId: uuidv7,
    audit: createAuditTrail(clock, uuidv7),
    events: { publish: (name: EventName) => void events.push(name) },
    caseChanged: async () => undefined,
  };
  const calendar = prepareCalendar({ holidays: await loadHolidays(resources) });
  const clockRules = { rules: await OfficeRulesInForce.open(database), calendar: () => calendar };
  const log = { error: (_: string, error: unknown) => void errors.push(error) };
  const handlers: Handlers = {
    ...stubHandlers([]),
    ...createSetupCommands({ ...kit, passwords: testHasher, ...(options.setup ?? NO_SETUP) }),
    ...createSessionCommands({ ...kit, sessions, passwords: testHasher }),
    ...createAccountCommands({
      ...{ ...kit, sessions, passwords: testHasher },
      secondPersons: createSecondPersons(kit, testHasher),
    }),
    ...createOrganisationCommands(kit, new AddStreetService({ ...kit, divisions: new DivisionStore(resources) })),
    ...createCatalogueCommands(kit),
    ...createSettingCommands({ ...kit, idleLock: sessions, clockRules }),
    ...createResponsibilityCommands(kit, new ResponsibleFinderService()),
    ...createAuditCommands({ kit, verification: new VerificationService({ kit, log }) }),
  };
  const dispatcher = new Dispatcher(handlers, sessions, createProcessedCommands(database), log, uuidv7);
  return {
    test,
    clock,
    sessions,
    dispatcher,
    events,
    errors,
    send: (windowId, command, input, key = uuidv7()) =>
      dispatcher.dispatch(windowId, { command, input, idempotencyKey: key }) as never,
    enter: (windowId, actor) => sessions.open(windowId, actor, false),
    readLog: () => database.read((tx) => managerOf(tx).find(AuditEntryEntity, { order: { at: 'ASC', id: 'ASC' } })),
    setPassword: async (accountId, password) => {
      const passwordHash = await testHasher.hash(password);
      await database.write('test', (tx) => managerOf(tx).update(AccountEntity, { id: accountId }, { passwordHash }));
    },
  };
}

/** The actor of a role. */
export const actorOf = (role: Role): Actor => actors[role];

/** What a reply holds; fails the test where it is an error. */
export function take<T>(reply: CommandReply<T>): T {
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

/** The code of a refusal, or null. */
export function codeOf(reply: CommandReply<unknown>): ErrorCode | null {
  return reply.ok ? null : reply.error.code;
}
