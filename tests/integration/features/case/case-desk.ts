import { readFileSync } from 'node:fs';
import type { Intake } from '#shared/domain/case/intake';
import { holidayDataSchema } from '#shared/domain/deadline/calendar-data';
import { prepareCalendar } from '#shared/domain/deadline/work-calendar';
import { createI18n } from '#shared/i18n/translator';
import { caseFilterSchema } from '#shared/ipc/commands/case';
import type { Database } from '../../../../electron/database/database';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { PaperEntity } from '../../../../electron/database/entities/paper.entity';
import { WorkOrderEntity } from '../../../../electron/database/entities/work-order.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { createAuditTrail } from '../../../../electron/features/audit/audit-trail.service';
import { createCaseCommands } from '../../../../electron/features/case/case.commands';
import { createCaseViews } from '../../../../electron/features/case/case-viewer';
import type { TableCell, TableColumn, TableExporter } from '../../../../electron/features/case/table-exporter.port';
import { createClockRequestCommands } from '../../../../electron/features/clock-request/clock-request.commands';
import { SuspensionService } from '../../../../electron/features/clock-request/suspension.service';
import { createCaseChanged } from '../../../../electron/features/deadline/case-changed.service';
import { CaseClocks } from '../../../../electron/features/deadline/case-clocks.service';
import { createCaseDeadlines } from '../../../../electron/features/deadline/case-deadlines.service';
import { fixedClockSource } from '../../../../electron/features/deadline/clock-source.port';
import { OrderMerging } from '../../../../electron/features/order/order-merging.service';
import { createOrderViews } from '../../../../electron/features/order/order-views';
import type { PaperMaker } from '../../../../electron/features/paper/paper-maker.port';
import { createResidentCommands } from '../../../../electron/features/resident/resident.commands';
import { createResidentRegister } from '../../../../electron/features/resident/resident-register.service';
import type { ResponsibleFinder } from '../../../../electron/features/responsibility/responsible-finder.port';
import type { ServiceKit } from '../../../../electron/features/service-kit';
import type { EventPublisher } from '../../../../electron/ipc/event-publisher';
import type { Actor } from '../../../../electron/security/actor';
import { fillTestOffice, itemVersionIds, testId, unitIds } from '../../../factories/test-office';
import { untouchedOrder } from '../../../factories/test-order';
import { type Driver, openTestDatabase, type TestDatabase } from '../../../helpers/test-database';

const file = new URL('../../../../resources/calendar/holidays.json', import.meta.url);
const calendar = prepareCalendar({ holidays: holidayDataSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) });

/** Numbers for ids that nothing else in the tests uses. */
let idSerial = 100_000;

/** A table as it was exported. */
export interface ExportedTable {
  readonly fileName: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** The counter over a database: the real services, papers as rows, exports kept in memory. */
export interface CaseDesk {
  readonly test: TestDatabase;
  readonly cases: ReturnType<typeof createCaseCommands>;
  readonly requests: ReturnType<typeof createClockRequestCommands>;
  readonly suspensions: SuspensionService;
  readonly residents: ReturnType<typeof createResidentCommands>;
  readonly events: string[];
  readonly exported: ExportedTable[];
  /** The present; a test may set it. */
  now: string;
  /** Makes every following paper fail. */
  isPaperBroken: boolean;
  /** The same counter as a second program would run it. */
  second(): Promise<ReturnType<typeof createCaseCommands>>;
  /** Suspensions and extensions as a second program would run them. */
  secondRequests(): Promise<ReturnType<typeof createClockRequestCommands>>;
  as(actor: Actor): { readonly windowId: number; readonly requestId: string; readonly actor: Actor };
  rows<T extends object>(entity: new () => T): Promise<T[]>;
  /** Gives the case an order straight in the database. */
  addOrder(caseId: string, order: Partial<WorkOrderEntity>): Promise<string>;
  setCase(caseId: string, patch: Partial<Omit<CaseEntity, 'agent'>>): Promise<void>;
}

const newId = () => {
  idSerial += 1;
  return testId(idSerial);
};

const paperMaker = (desk: Pick<CaseDesk, 'now' | 'isPaperBroken'>): PaperMaker => ({
  async make(tx, actor, caseId, content) {
    const id = newId();
    const paper = { id, type: content.type, number: `文书${id}`, madeAt: desk.now, madeByName: actor.displayName };
    await managerOf(tx).insert(PaperEntity, { ...paper, caseId, content, printCount: 0 });
    if (desk.isPaperBroken) throw new Error('the paper broke');
    return { ...paper, printCount: 0 };
  },
});

function makeCommands(database: Database, desk: CaseDesk, maxExportRows: number) {
  const clock = { now: () => desk.now };
  const events: EventPublisher = {
    publish: (name, payload) => desk.events.push(`${name} ${JSON.stringify(payload)}`),
  };
  database.onTold(({ name, payload }) => events.publish(name, payload as never));
  const source = fixedClockSource(calendar);
  const clocks = new CaseClocks({ clock, newId, source });
  const audit = createAuditTrail(clock, newId);
  const kit: ServiceKit = { database, clock, newId, audit, events, caseChanged: createCaseChanged(clocks) };
  const deadlines = createCaseDeadlines(source);
  const orders = createOrderViews(clock, deadlines);
  const exporter: TableExporter = {
    async export(fileName, _title, columns, rows) {
      desk.exported.push({ fileName, columns, rows });
      return { fileName, folder: '/exports' };
    },
  };
  const papers = paperMaker(desk);
  const suspensions = new SuspensionService({ kit, papers, deadlines, clocks });
  const views = createCaseViews({ clock, deadlines, orders });
  const clockwork = { kit, papers, deadlines, clocks, views, suspensions };
  const cases = createCaseCommands({
    ...clockwork,
    residents: createResidentRegister(kit),
    routing: { route: async () => undefined },
    caseOrders: new OrderMerging({
      ...kit,
      cases: views,
      orders,
      papers,
      deadlines,
      specialSteps: { begin: async () => undefined, end: async () => undefined },
      responsible: NO_MATRIX,
    }),
    orders,
    exporter,
    translate: createI18n('zh-CN').t,
    maxExportRows,
  });
  const requests = createClockRequestCommands({ ...clockwork, source });
  return { cases, requests, suspensions, residents: createResidentCommands(kit) };
}

const NO_MATRIX: ResponsibleFinder = { find: async () => ({ kind: 'no-matrix' }) };

/** Opens the counter of the test office on Monday 2026-03-02, 10:00 in Beijing. */
export async function openCaseDesk(driver: Driver, maxExportRows = 1000): Promise<CaseDesk> {
  const start = '2026-03-02T02:00:00.000Z';
  const test = await openTestDatabase(driver, { now: () => start });
  await fillTestOffice(test.database);
  const desk: CaseDesk = {
    test,
    events: [],
    exported: [],
    now: start,
    isPaperBroken: false,
    ...({} as Pick<CaseDesk, 'cases' | 'requests' | 'suspensions' | 'residents'>),
    second: async () => makeCommands(await test.openAgain(), desk, maxExportRows).cases,
    secondRequests: async () => makeCommands(await test.openAgain(), desk, maxExportRows).requests,
    as: (actor) => ({ windowId: 1, requestId: newId(), actor }),
    rows: (entity) => test.database.read((tx) => managerOf(tx).find(entity)),
    addOrder: (caseId, order) =>
      test.database.write('add-order', async (tx) => {
        const id = newId();
        await managerOf(tx).insert(WorkOrderEntity, { ...untouchedOrder, id, caseId, version: 1, ...order });
        return id;
      }),
    setCase: (caseId, patch) =>
      test.database.write('set-case', async (tx) => {
        await managerOf(tx).update(CaseEntity, { id: caseId }, patch);
      }),
  };
  return Object.assign(desk, makeCommands(test.database, desk, maxExportRows));
}

/** The actions in the log, in order. */
export async function loggedActions(desk: CaseDesk): Promise<readonly string[]> {
  return (await desk.rows(AuditEntryEntity)).sort((a, b) => (a.id < b.id ? -1 : 1)).map((entry) => entry.action);
}

/** A filter of lists with everything open but the given. */
export const filterOf = (filter: object = {}) => caseFilterSchema.parse(filter);

/** A material of the test item handed in. */
export const handed = (position: number, isSubmitted = true) => ({
  position,
  isSubmitted,
  isWaived: false,
  isOriginalSeen: false,
  pages: isSubmitted ? 2 : 0,
});

/** An application with all that the promised item asks for. */
export const application: Intake = {
  applicant: {
    residentId: null,
    name: '张三丰',
    documentType: 'citizen-id',
    documentNumber: '11010519491231002X',
    overrideReason: '',
    phone: '138 1234 5678',
    address: '香港中路 18 号 2 单元 301',
  },
  agent: null,
  kind: 'application',
  channel: 'window',
  itemVersionId: itemVersionIds.promised,
  categoryCode: null,
  content: '',
  communityId: unitIds.communityA,
  gridId: unitIds.gridA1,
  place: '',
  urgency: 'ordinary',
  materials: [handed(0), handed(1), handed(2)],
};

/** An appeal about a manhole's cover. */
export const appeal: Intake = {
  ...application,
  applicant: { ...application.applicant, name: '李四', documentNumber: '', phone: '0532-83881234' },
  kind: 'appeal',
  channel: 'hotline',
  itemVersionId: null,
  categoryCode: 'T0101',
  content: '香港中路 18 号门前井盖松动，车过有响声',
  place: '香港中路 18 号门前',
  materials: [],
};
