import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holidayDataSchema } from '#shared/domain/deadline/calendar-data';
import { prepareCalendar } from '#shared/domain/deadline/work-calendar';
import { createI18n } from '#shared/i18n/translator';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { OrderView } from '#shared/ipc/commands/order-views';
import { type CommandInput, type CommandName, type CommandOutput, contract } from '#shared/ipc/contract';
import type { Database } from '../../../../electron/database/database';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { createAuditTrail } from '../../../../electron/features/audit/audit-trail.service';
import { createCaseCommands } from '../../../../electron/features/case/case.commands';
import { createCaseViews } from '../../../../electron/features/case/case-viewer';
import type { TableCell, TableExporter } from '../../../../electron/features/case/table-exporter.port';
import { SuspensionService } from '../../../../electron/features/clock-request/suspension.service';
import { createCaseChanged } from '../../../../electron/features/deadline/case-changed.service';
import { CaseClocks } from '../../../../electron/features/deadline/case-clocks.service';
import { createCaseDeadlines } from '../../../../electron/features/deadline/case-deadlines.service';
import { fixedClockSource } from '../../../../electron/features/deadline/clock-source.port';
import { createFileCommands } from '../../../../electron/features/file/file.commands';
import { createFileStore } from '../../../../electron/features/file/file-store';
import { createFolderShelf } from '../../../../electron/features/file/folder-shelf';
import { createFundingCommands } from '../../../../electron/features/funding/funding.commands';
import { createOrderCommands } from '../../../../electron/features/order/order.commands';
import { OrderMerging } from '../../../../electron/features/order/order-merging.service';
import { createOrderViews } from '../../../../electron/features/order/order-views';
import { createSuspendingStepClock } from '../../../../electron/features/order/suspending-step-clock.service';
import { createPaperMaker } from '../../../../electron/features/paper/create-paper-maker';
import { createResidentRegister } from '../../../../electron/features/resident/resident-register.service';
import type { ResponsibleFinder } from '../../../../electron/features/responsibility/responsible-finder.port';
import { createSupervisionCommands } from '../../../../electron/features/supervision/supervision.commands';
import type { Actor } from '../../../../electron/security/actor';
import { actors, fillTestOffice, itemVersionIds, testId, unitIds } from '../../../factories/test-office';
import { type Driver, openTestDatabase, type TestDatabase } from '../../../helpers/test-database';

const calendarFile = new URL('../../../../resources/calendar/holidays.json', import.meta.url);
const calendar = prepareCalendar({ holidays: holidayDataSchema.parse(JSON.parse(readFileSync(calendarFile, 'utf8'))) });

/** The case that every test of orders begins with: an accepted application of 甲社区, due on 2026-03-30. */
export const CASE_ID = testId(500);

type DeskFeature = 'order' | 'file' | 'funding' | 'supervision' | 'case';
type DeskCommand = Extract<CommandName, `${DeskFeature}.${string}`>;
type AnyHandler = (input: unknown, context: object) => Promise<unknown>;

/** Sends a command as somebody, checked by the contract on the way in and out. */
export type Send = <N extends DeskCommand>(name: N, actor: Actor, input: CommandInput<N>) => Promise<CommandOutput<N>>;

/** The real services of cases, orders and files over a database of the test office. */
export interface OrderDesk {
  readonly test: TestDatabase;
  readonly folder: string;
  readonly events: string[];
  /** Rows of the tables that were exported. */
  readonly exported: (readonly (readonly TableCell[])[])[];
  /** The present; a test may set it. */
  now: string;
  readonly send: Send;
  /** What the responsibility matrix answers; a test may set it. */
  responsible: ResponsibleFinder;
  /** The same services as a second program on the same database. */
  second(): Promise<Send>;
  rows<T extends object>(entity: new () => T): Promise<T[]>;
  setCase(patch: Partial<Omit<CaseEntity, 'agent'>>): Promise<void>;
  close(): Promise<void>;
}

let serial = 600_000;
const newId = () => {
  serial += 1;
  return testId(serial);
};

const receivedAt = '2026-03-02T01:00:00.000Z';

/** A case as the counter leaves it in the pool. */
export const acceptedCase = (patch: Partial<Omit<CaseEntity, 'agent'>> = {}) => ({
  streetId: unitIds.street,
  id: CASE_ID,
  number: '37020201020260302000017',
  kind: 'application' as const,
  status: 'accepted' as const,
  channel: 'window' as const,
  urgency: 'ordinary' as const,
  itemVersionId: itemVersionIds.promised,
  itemId: 'SD-MZ-001',
  subject: '最低生活保障申请',
  content: '家庭困难，申请低保',
  applicantName: '张三',
  documentType: 'citizen-id' as const,
  documentNumber: '11010519491231002X',
  overrideReason: '',
  phone: '13812345678',
  address: '香港中路 18 号',
  communityId: unitIds.communityA,
  place: '',
  clerkId: actors.clerk.accountId,
  clerkName: actors.clerk.displayName,
  receivedAt,
  acceptedAt: receivedAt,
  dueAt: '2026-03-30T09:00:00.000Z',
  yellowAt: '2026-03-27T01:00:00.000Z',
  isDueEstimated: false,
  refusalReason: '',
  referral: '',
  resultText: '',
  deliveryReceiver: '',
  deliveryNote: '',
  callbackNote: '',
  receivedDay: '2026-03-02',
  updatedAt: receivedAt,
  ...patch,
});

const NO_MATRIX: ResponsibleFinder = { find: async () => ({ kind: 'no-matrix' }) };

function makeSend(
  database: Database,
  desk: Pick<OrderDesk, 'now' | 'events' | 'exported' | 'folder' | 'responsible'>,
): Send {
  const clock = { now: () => desk.now };
  const source = fixedClockSource(calendar);
  const clocks = new CaseClocks({ clock, newId, source });
  const deadlines = createCaseDeadlines(source);
  const events = { publish: (name: string, payload: object) => desk.events.push(`${name} ${JSON.stringify(payload)}`) };
  database.onTold(({ name, payload }) => events.publish(name, payload));
  const orders = createOrderViews(clock, deadlines);
  const views = createCaseViews({ clock, deadlines, orders });
  const common = {
    ...{ database, clock, newId, audit: createAuditTrail(clock, newId), events },
    caseChanged: createCaseChanged(clocks),
  };
  const papers = createPaperMaker({ clock, newId });
  const suspensions = new SuspensionService({ kit: common, papers, deadlines, clocks });
  const kit = {
    ...common,
    cases: views,
    deadlines,
    orders,
    papers,
    responsible: desk.responsible,
    specialSteps: createSuspendingStepClock(suspensions),
    store: createFileStore(createFolderShelf(desk.folder), database.vault),
  };
  const exporter: TableExporter = {
    async export(fileName, _title, _columns, rows) {
      desk.exported.push(rows);
      return { fileName, folder: '/exports' };
    },
  };
  const translate = createI18n('zh-CN').t;
  const cases = createCaseCommands({
    ...kit,
    kit,
    clocks,
    views,
    residents: createResidentRegister(kit),
    routing: { route: async () => undefined },
    caseOrders: new OrderMerging(kit),
    exporter,
    translate,
    suspensions,
  });
  const handlers = {
    ...createOrderCommands(kit),
    ...createFileCommands(kit),
    ...cases,
    ...createFundingCommands({ ...kit, exporter, translate }),
    ...createSupervisionCommands(kit),
  };
  return async (name, actor, input) => {
    const handler = handlers[name] as AnyHandler;
    const answer = await handler(contract[name].input.parse(input), { windowId: 1, requestId: newId(), actor });
    return contract[name].output.parse(answer) as CommandOutput<typeof name>;
  };
}

/** Opens the desk on Monday 2026-03-02, 10:00 in Beijing, with one case in the pool. */
export async function openOrderDesk(driver: Driver): Promise<OrderDesk> {
  const start = '2026-03-02T02:00:00.000Z';
  const test = await openTestDatabase(driver, { now: () => start });
  const folder = await mkdtemp(join(tmpdir(), 'streetdesk-files-'));
  await fillTestOffice(test.database);
  await test.database.write('case', (tx) => managerOf(tx).insert(CaseEntity, acceptedCase()));
  const desk = { now: start, events: [] as string[], exported: [], folder, responsible: NO_MATRIX };
  return Object.assign(desk, {
    test,
    send: makeSend(test.database, desk),
    second: async () => makeSend(await test.openAgain(), desk),
    rows: <T extends object>(entity: new () => T) => test.database.read((tx) => managerOf(tx).find(entity)),
    setCase: (patch: Partial<Omit<CaseEntity, 'agent'>>) =>
      test.database.write('set-case', async (tx) => {
        await managerOf(tx).update(CaseEntity, { id: CASE_ID }, patch);
      }),
    close: async () => {
      await test.close();
      await rm(folder, { recursive: true, force: true });
    },
  });
}

/** An order to any handler of a unit. */
export const toUnit = (unit: keyof typeof unitIds) => ({ unitId: unitIds[unit], accountId: null });

/** Money enough for any order. */
export const MONEY = { amountFen: 120_000, source: '街道财政' };
const FUNDED: readonly string[] = [unitIds.communityA, unitIds.communityB, unitIds.gridA1];

/** A dispatch to 社会事务科 alone, with other parts where given; communities get money. */
export function dispatchOf(patch: Partial<CommandInput<'order.dispatch'>> = {}): CommandInput<'order.dispatch'> {
  const parts = { lead: toUnit('socialAffairs'), coHandlers: [], ...patch };
  const units = [...(parts.lead === null ? [] : [parts.lead]), ...parts.coHandlers].map(({ unitId }) => unitId);
  const money = units.filter((unitId) => FUNDED.includes(unitId)).map((unitId) => ({ unitId, ...MONEY }));
  return { caseId: CASE_ID, version: 1, instructions: '请核实', dueDay: null, money, ...parts };
}

/** The newest order of a unit on a case's page. */
export function orderOf(view: CaseView, unit: keyof typeof unitIds): OrderView {
  const order = view.orders.filter((each) => each.unitId === unitIds[unit]).at(-1);
  if (order === undefined) throw new Error(`no order of ${unit}`);
  return order;
}

/** How an order is named by who saw it. */
export const seen = ({ id: orderId, version }: OrderView) => ({ orderId, version });
