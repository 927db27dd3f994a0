import { v7 as uuidv7 } from 'uuid';
import type { Role } from '#shared/domain/people/roles';
import type { StorageState } from '#shared/ipc/commands/storage';
import type { CommandReply } from '#shared/ipc/errors';
import { AccountEntity } from '../../../../electron/database/entities/account.entity';
import { managerOf, type ReadTx } from '../../../../electron/database/transaction';
import type { StorageControl } from '../../../../electron/features/storage/storage-control.port';
import { STORAGE_HERE } from '../../../helpers/storage-here';
import type { Driver } from '../../../helpers/test-database';
import { applicationFor, callFor, IMMEDIATE_ITEM, JOINT_ITEM } from '../../program/intakes';
import { openStreet, PASSWORD, PEOPLE, type StreetProgram, unitFor, windowOf } from '../../program/street-program';
import { testHasher } from '../office-harness';

/** Somebody who sends generated calls. */
export interface Caller {
  readonly name: string;
  readonly windowId: number;
  /** The role by which he has rights; null where he has none at all. */
  readonly role: Role | null;
  readonly state: 'working' | 'nobody' | 'locked' | 'first-password' | 'rating-screen';
}

/** A street at work that generated calls are sent to. */
export interface FuzzOffice {
  readonly street: StreetProgram;
  readonly callers: readonly Caller[];
  send(caller: Caller, envelope: unknown): Promise<CommandReply<unknown>>;
  /** What fields of a name may hold so that they mean something of this office. */
  readKnown(): Promise<ReadonlyMap<string, readonly unknown[]>>;
  /** Puts people back to their windows, whatever the calls did to accounts and sessions. */
  restore(callers: readonly Caller[]): Promise<void>;
  /** A mark that changes with every change of the database. */
  mark(): Promise<string>;
}

const OUTSIDERS = { nobody: 90, locked: 91, firstPassword: 92, ratingScreen: 93 } as const;
const done = async () => undefined;

/** A hand on the storage that does nothing and never goes to a network. */
const STILL: StorageControl = {
  ...STORAGE_HERE,
  test: async () => ({ kind: 'fault', fault: 'refused' }),
  ...{ connect: done, enter: done, upgrade: done, workHere: done, stopMove: done },
  ...{ moveThere: () => undefined, moveHere: () => undefined },
  state: (): StorageState => STORAGE_HERE.state(),
};

/** Opens the street with some cases at work. */
export async function openFuzzOffice(driver: Driver): Promise<FuzzOffice> {
  const street = await openStreet(driver, undefined, STILL);
  street.surfaces.addRatingScreen(OUTSIDERS.ratingScreen);
  const callers = await seatCallers(street);
  await fillWithCases(street);
  const { dispatcher } = street.program;
  const read = <T>(work: (tx: ReadTx) => Promise<T>) => street.test.database.read(work);
  return {
    ...{ street, callers },
    send: (caller, envelope) => dispatcher.dispatch(caller.windowId, envelope),
    readKnown: () => read(readKnown),
    restore: (shaken) => restore(street, shaken),
    mark: () => read((tx) => readMark(tx, driver)),
  };
}

async function seatCallers(street: StreetProgram): Promise<readonly Caller[]> {
  const units = await street.ask('administrator', 'organisation.list', {});
  const outsiders = { locked: 'clerk', firstPassword: 'manager' } as const;
  for (const [username, role] of Object.entries(outsiders)) {
    const fields = { username, displayName: username, role, unitId: unitFor(units, null).id, password: PASSWORD };
    const second = { username: 'manager', password: PASSWORD };
    await street.ask('administrator', 'account.create', { ...fields, second });
  }
  const session = await street.ask('administrator', 'session.current', {});
  if (session === null) throw new Error('nobody is signed in');
  const accounts = await street.ask('administrator', 'account.list', {});
  const roleOf = (username: string) => accounts.find((account) => account.username === username)?.role ?? null;
  const working = PEOPLE.map((name): Caller => {
    return { name, windowId: windowOf(name), role: roleOf(name), state: 'working' };
  });
  const callers: readonly Caller[] = [
    ...working,
    { name: 'nobody', windowId: OUTSIDERS.nobody, role: null, state: 'nobody' },
    { name: 'locked', windowId: OUTSIDERS.locked, role: 'clerk', state: 'locked' },
    { name: 'firstPassword', windowId: OUTSIDERS.firstPassword, role: 'manager', state: 'first-password' },
    { name: 'ratingScreen', windowId: OUTSIDERS.ratingScreen, role: null, state: 'rating-screen' },
  ];
  await restore(street, callers);
  return callers;
}

async function fillWithCases(street: StreetProgram): Promise<void> {
  const { ask } = street;
  const units = await ask('coordinator', 'organisation.list', {});
  const applications = [JOINT_ITEM, JOINT_ITEM, IMMEDIATE_ITEM].map((itemId) => applicationFor(street, itemId));
  const calls = (['appeal', 'service', 'appeal'] as const).map((kind) => callFor(kind, `门前${kind}的井盖破损`));
  for (const intake of [...(await Promise.all(applications)), ...calls]) {
    const { caseId } = await ask('clerk', 'case.accept', { intake, draftId: null });
    const { version } = await ask('coordinator', 'case.get', { caseId });
    const lead = { unitId: unitFor(units, 'social-affairs').id, accountId: null };
    const order = { ...{ caseId, version, lead, coHandlers: [] }, instructions: '', dueDay: null };
    if (intake.kind !== 'service') await street.send('coordinator', 'order.dispatch', order);
    const file = { name: '说明.txt', content: Buffer.from(caseId).toString('base64') };
    await ask('clerk', 'file.add', { caseId, orderId: null, file });
  }
  await ask('manager', 'summary.generate', { unitId: unitFor(units, null).id, month: '2026-02' });
  await ask('clerk', 'draft.save', { id: null, content: { applicant: { name: '未写完' } } });
}

/** Tables whose ids fields of contracts name, by the fields' names; `id` may be any of them. */
const TABLES_OF_IDS: Readonly<Record<string, readonly string[]>> = {
  caseId: ['cases'],
  otherCaseId: ['cases'],
  orderId: ['work_orders'],
  unitId: ['org_units'],
  communityId: ['org_units'],
  parentId: ['org_units'],
  accountId: ['accounts'],
  fileId: ['files'],
  fileIds: ['files'],
  paperId: ['papers'],
  residentId: ['residents'],
  headId: ['residents'],
  householdId: ['households'],
  dwellingId: ['dwellings'],
  labelId: ['resident_labels'],
  draftId: ['case_drafts'],
  summaryId: ['summaries'],
  itemVersionId: ['service_items'],
  versionId: ['service_items', 'responsibility_versions'],
  cardId: ['warning_cards'],
  requestId: ['suspensions', 'extensions'],
  supervisionId: ['supervisions'],
  waiverId: ['funding_waivers'],
  fundingId: ['order_fundings'],
};
const IDS = 40;

async function readKnown(tx: ReadTx): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const manager = managerOf(tx);
  const tables = manager.connection.entityMetadatas
    .filter(({ columns }) => columns.some(({ databaseName }) => databaseName === 'id'))
    .map(({ tableName }) => tableName);
  const ids = new Map<string, readonly string[]>();
  for (const table of tables) {
    const rows: { readonly id: string }[] = await manager.query(`SELECT id FROM "${table}" ORDER BY id LIMIT ${IDS}`);
    ids.set(
      table,
      rows.map(({ id }) => String(id)),
    );
  }
  const known = new Map<string, readonly unknown[]>([
    ['version', [1, 2, 3, 4]],
    ['id', [...ids.values()].flat()],
    ['unit', ids.get('org_units') ?? []],
    ['password', [PASSWORD, 'wrong-password']],
    ['username', PEOPLE],
  ]);
  for (const [field, from] of Object.entries(TABLES_OF_IDS)) {
    known.set(
      field,
      from.flatMap((table) => ids.get(table) ?? []),
    );
  }
  return known;
}

/** Every change leaves a row in one of these. */
const TRACES = ['audit_entries', 'processed_commands', 'cases', 'case_drafts', 'accounts'] as const;

/** On SQLite every commit of the writing connection; on a server the rows that changes leave. */
async function readMark(tx: ReadTx, driver: Driver): Promise<string> {
  const manager = managerOf(tx);
  if (driver === 'sqlite') return JSON.stringify(await manager.query('PRAGMA data_version'));
  const counts = TRACES.map((table) => `SELECT '${table}' t, count(*) n FROM ${table}`);
  return JSON.stringify(await manager.query(`${counts.join(' UNION ALL ')} ORDER BY t`));
}

async function restore(street: StreetProgram, callers: readonly Caller[]): Promise<void> {
  const signedIn = callers.filter(({ state }) => state !== 'nobody' && state !== 'rating-screen');
  const passwordHash = await testHasher.hash(PASSWORD);
  await street.test.database.write('fuzz.restore', async (tx) => {
    for (const { name, role, state } of signedIn) {
      const right = { passwordHash, isActive: true, lockedUntil: null, failedLogins: 0 };
      const fields = { ...right, role: role ?? 'clerk', mustChangePassword: state === 'first-password' };
      await managerOf(tx).update(AccountEntity, { usernameKey: name.toLowerCase() }, fields);
    }
  });
  const { dispatcher } = street.program;
  const send = (windowId: number, command: string, input: unknown) =>
    dispatcher.dispatch(windowId, { command, input, idempotencyKey: uuidv7() });
  for (const { windowId } of callers) await send(windowId, 'session.logout', {});
  for (const { name, windowId, state } of signedIn) {
    await send(windowId, 'session.login', { username: name, password: PASSWORD });
    if (state === 'locked') await send(windowId, 'session.lock', {});
  }
}
