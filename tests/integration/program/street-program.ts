import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { v7 as uuidv7 } from 'uuid';
import { AUDIT_FACTS, isAuditAction } from '#shared/domain/audit/acts';
import type { SectionKey } from '#shared/domain/organisation/org-unit';
import type { Role } from '#shared/domain/people/roles';
import type { UnitView } from '#shared/ipc/commands/organisation';
import type { CommandInput, CommandName, CommandOutput } from '#shared/ipc/contract';
import type { CommandReply } from '#shared/ipc/errors';
import type { EventName } from '#shared/ipc/events';
import { composeProgram, type Program } from '../../../electron/app/compose';
import type { Database } from '../../../electron/database/database';
import { AuditEntryEntity } from '../../../electron/database/entities/audit-entry.entity';
import { managerOf } from '../../../electron/database/transaction';
import type { BackupControl } from '../../../electron/features/backup/backup-control.port';
import type { StorageControl } from '../../../electron/features/storage/storage-control.port';
import { Surfaces } from '../../../electron/ipc/surfaces';
import { createExportFolder } from '../../../electron/printing/export-folder';
import { choosePrinter, type PrintJob } from '../../../electron/printing/paper-printer';
import type { PdfOptions } from '../../../electron/printing/paper-renderer';
import type { DeskKeys } from '../../../electron/security/master-keys.port';
import { testMasterKeys } from '../../factories/test-vault';
import { NO_BACKUPS } from '../../helpers/no-backups';
import { STORAGE_HERE } from '../../helpers/storage-here';
import { type Driver, openTestDatabase, type TestDatabase } from '../../helpers/test-database';
import { TestClock, take, testHasher } from '../ipc/office-harness';

/** The desks of the street; each person signs in at a window of his own. */
const DESKS = {
  administrator: { windowId: 1, role: 'administrator', section: null },
  clerk: { windowId: 2, role: 'clerk', section: null },
  coordinator: { windowId: 3, role: 'coordinator', section: null },
  manager: { windowId: 4, role: 'manager', section: null },
  socialAffairs: { windowId: 5, role: 'handler', section: 'social-affairs' },
  disabled: { windowId: 6, role: 'handler', section: 'disabled' },
  urban: { windowId: 7, role: 'handler', section: 'urban-management' },
  community: { windowId: 8, role: 'handler', section: 'community' },
} as const satisfies Record<string, { windowId: number; role: Role; section: SectionKey | 'community' | null }>;

/** Somebody at a window. */
export type Person = keyof typeof DESKS;

/** Everybody who is signed in. */
export const PEOPLE = Object.keys(DESKS) as Person[];

/** The window of a person. */
export const windowOf = (person: Person): number => DESKS[person].windowId;

/** What everybody's password is after the first login. */
export const PASSWORD = 'a-password-of-my-own';
const FIRST_PASSWORD = 'given-by-the-office';
const PRINTER = { name: '窗口打印机', description: '', isDefault: true };

/** The program as it is started, with a stand-in for the printing engine and one printer. */
export interface StreetProgram {
  readonly test: TestDatabase;
  readonly clock: TestClock;
  readonly program: Program;
  /** Which windows are the resident's. */
  readonly surfaces: Surfaces;
  readonly jobs: PrintJob[];
  readonly exportFolder: string;
  readonly errors: unknown[];
  /** How often the export folder was opened on the desktop. */
  readonly shown: { count: number };
  /** Sends a command from a person's window. */
  send<N extends CommandName>(
    person: Person,
    command: N,
    input: CommandInput<N>,
  ): Promise<CommandReply<CommandOutput<N>>>;
  /** The same where it must succeed. */
  ask<N extends CommandName>(person: Person, command: N, input: CommandInput<N>): Promise<CommandOutput<N>>;
  /** Everything that the log holds. */
  readLog(): Promise<readonly AuditEntryEntity[]>;
  /** Unlocks every window: the clock of the tests makes long steps. */
  wakeAll(): Promise<void>;
  close(): Promise<void>;
}

/** Composes the program over a database, with folders of its own. */
export async function composeOn(
  database: Database,
  clock: TestClock,
  storage: StorageControl = STORAGE_HERE,
  deskKeys: DeskKeys = testMasterKeys,
  backups: BackupControl = NO_BACKUPS,
) {
  const folder = await mkdtemp(join(tmpdir(), 'streetdesk-program-'));
  const exportFolder = join(folder, 'exports');
  const jobs: PrintJob[] = [];
  const errors: unknown[] = [];
  const shown = { count: 0 };
  const surfaces = new Surfaces();
  const program = await composeProgram({
    database,
    clock,
    newId: uuidv7,
    events: { publish: () => undefined },
    log: { error: (_, error) => void errors.push(error) },
    renderer: { toPdf: async (html: string, options: PdfOptions) => Buffer.from(`${options.title}\n${html}`) },
    printer: {
      list: async () => [PRINTER],
      print: async (_, job) => {
        jobs.push(job);
        return choosePrinter([PRINTER], job.printer);
      },
    },
    exports: createExportFolder(exportFolder, async () => {
      shown.count += 1;
    }),
    ratingScreen: { show: () => undefined, rest: () => undefined },
    surfaces,
    resourcesFolder: fileURLToPath(new URL('../../../resources/', import.meta.url)),
    storage,
    passwords: testHasher,
    deskKeys,
    backups,
    filesFolder: join(folder, 'files'),
    desk: { id: '', name: '窗口1' },
  });
  return { program, surfaces, folder, exportFolder, jobs, errors, shown };
}

/** Resolves when a program on a server hears of an event of another's; at once on a file, where nobody tells and each looks. */
export function hears(database: Database, name: EventName): Promise<void> {
  if (database.link === null) return Promise.resolve();
  return new Promise((resolve) => {
    database.onTold((event) => event.name === name && resolve());
  });
}

/** Starts the program on an empty database, on Monday 2026-03-02, 9:00 in Beijing, or at another instant. */
export async function startProgram(
  driver: Driver,
  start = '2026-03-02T01:00:00.000Z',
  storage: StorageControl = STORAGE_HERE,
): Promise<StreetProgram> {
  const clock = new TestClock(Date.parse(start));
  const test = await openTestDatabase(driver, clock);
  const { folder, ...composed } = await composeOn(test.database, clock, storage);
  const { dispatcher } = composed.program;
  const send: StreetProgram['send'] = (person, command, input) =>
    dispatcher.dispatch(windowOf(person), { command, input, idempotencyKey: uuidv7() }) as never;
  const ask: StreetProgram['ask'] = async (person, command, input) => take(await send(person, command, input));
  return {
    ...{ ...composed, test, clock, send, ask },
    readLog: () => test.database.read((tx) => managerOf(tx).find(AuditEntryEntity)),
    wakeAll: async () => {
      for (const person of PEOPLE) await ask(person, 'session.unlock', { password: PASSWORD });
    },
    close: async () => {
      await test.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The unit of the street that a route's key leads to; the first community where it says so. */
export function unitFor(units: readonly UnitView[], key: SectionKey | 'community' | null): UnitView {
  const found = units.find((unit) => {
    if (key === null) return unit.kind === 'street';
    return key === 'community' ? unit.kind === 'community' : unit.sectionKey === key;
  });
  if (found === undefined) throw new Error(`no unit for ${key}`);
  return found;
}

/** The first run and the first morning: an empty office, an account for everybody, everybody signed in. */
export async function openStreet(driver: Driver, start?: string, storage?: StorageControl): Promise<StreetProgram> {
  const street = await startProgram(driver, start, storage);
  const { ask } = street;
  await ask('administrator', 'setup.create', {
    streetCode: '370202001',
    centreName: '香港中路街道社会事务受理中心',
    administrator: { username: 'administrator', displayName: '管理员', password: PASSWORD },
    start: 'empty',
  });
  await ask('administrator', 'session.login', { username: 'administrator', password: PASSWORD });
  const units = await ask('administrator', 'organisation.list', {});
  for (const person of PEOPLE.filter((each) => each !== 'administrator')) {
    const { role, section } = DESKS[person];
    const account = { username: person, displayName: `演示${person}`, role, unitId: unitFor(units, section).id };
    await ask('administrator', 'account.create', { ...account, password: FIRST_PASSWORD });
    await ask(person, 'session.login', { username: person, password: FIRST_PASSWORD });
    await ask(person, 'session.changePassword', { oldPassword: FIRST_PASSWORD, newPassword: PASSWORD });
  }
  return street;
}

/** What was recorded with other facts than those that the act's words may speak of. */
export async function findOddEntries(street: StreetProgram): Promise<readonly string[]> {
  const odd = (await street.readLog()).filter(({ action, detail }) => {
    const promised: readonly string[] = isAuditAction(action) ? AUDIT_FACTS[action] : [];
    return !isAuditAction(action) || Object.keys(detail).sort().join() !== [...promised].sort().join();
  });
  return odd.map(({ action, detail }) => `${action} ${JSON.stringify(detail)}`);
}
