import { v7 as uuidv7 } from 'uuid';
import { BUSINESS_ZONE_OFFSET_MS } from '#shared/domain/time/business-day';
import type { CaseRow } from '#shared/ipc/commands/case-views';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { CaseHandlingEntity } from '../../../../electron/database/entities/case-handling.entity';
import { OrderFundingEntity } from '../../../../electron/database/entities/order-funding.entity';
import { SummaryEntity } from '../../../../electron/database/entities/summary.entity';
import { SupervisionEntity } from '../../../../electron/database/entities/supervision.entity';
import { WorkOrderEntity } from '../../../../electron/database/entities/work-order.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { createAuditTrail } from '../../../../electron/features/audit/audit-trail.service';
import { createSummaryCommands } from '../../../../electron/features/summary/summary.commands';
import type { ActorContext } from '../../../../electron/ipc/command-context';
import type { ExportFolder } from '../../../../electron/printing/export-folder';
import type { PaperPrinter } from '../../../../electron/printing/paper-printer';
import type { PaperRenderer } from '../../../../electron/printing/paper-renderer';
import type { Actor } from '../../../../electron/security/actor';
import { actors, fillTestOffice, testId, unitIds } from '../../../factories/test-office';
import { type Driver, openTestDatabase } from '../../../helpers/test-database';

/** An instant by the office's clock, `2026-03-02 09:00`. */
export const at = (local: string) =>
  new Date(Date.parse(`${local.replace(' ', 'T')}:00.000Z`) - BUSINESS_ZONE_OFFSET_MS).toISOString();

let serial = 0;

/** A case that was received at the window of community A and is still open. */
export function makeCase(fields: Partial<CaseEntity> & Pick<CaseEntity, 'receivedAt'>): CaseEntity {
  serial += 1;
  const base = {
    id: uuidv7(),
    number: `3702020102026${String(serial).padStart(9, '0')}`,
    kind: 'application',
    status: 'accepted',
    channel: 'window',
    urgency: 'ordinary',
    itemVersionId: null,
    itemId: 'SD-MZ-001',
    categoryCode: null,
    subject: '最低生活保障申请',
    content: '内容',
    residentId: null,
    applicantName: '王小明',
    documentType: 'other',
    documentNumber: 'A1',
    overrideReason: '',
    phone: '',
    address: '',
    agent: null,
    communityId: unitIds.communityA,
    gridId: null,
    place: '',
    clerkId: actors.clerk.accountId,
    clerkName: actors.clerk.displayName,
    acceptedAt: null,
    notifiedAt: null,
    dueAt: null,
    yellowAt: null,
    isDueEstimated: false,
    suspendedAt: null,
    gapsDueDay: null,
    gapsFilledAt: null,
    gapsForgivenAt: null,
    deemedAt: null,
    remedySince: null,
    remediedAt: null,
    promisedDays: null,
    closedAt: null,
    usedDays: null,
    leadUnitId: null,
    formValues: null,
    refusalReason: '',
    referral: '',
    result: null,
    resultText: '',
    deliveredAt: null,
    heldFor: null,
    pooledAt: null,
    deliveryMethod: null,
    deliveryReceiver: '',
    deliveryNote: '',
    calledBackAt: null,
    isSolved: null,
    isSatisfied: null,
    callbackNote: '',
    rating: null,
    ratedAt: null,
    ratedBy: null,
    ratingReasons: null,
    ratingComment: '',
    remedyNote: '',
    remedyToldBy: null,
    remedyReviewed: null,
    remedyReviewReason: '',
    reopenedAt: null,
    returnCount: 0,
    mergedIntoId: null,
    splitFromId: null,
    splitAt: null,
    receivedDay: '2026-01-01',
    updatedAt: fields.receivedAt,
    version: 1,
  } as const;
  return { ...base, ...fields };
}

/** An order to a unit for a case. */
export function makeOrder(fields: Partial<WorkOrderEntity> & Pick<WorkOrderEntity, 'caseId' | 'unitId'>) {
  const base = {
    id: uuidv7(),
    role: 'lead',
    status: 'signed',
    accountId: null,
    instructions: '',
    route: { by: 'choice' },
    routeReason: '',
    dispatchedAt: at('2026-01-01 09:00'),
    dispatchedById: actors.coordinator.accountId,
    dispatchedByName: actors.coordinator.displayName,
    ownLimit: null,
    dueDay: null,
    dueAt: null,
    yellowAt: null,
    signedAt: null,
    signedByName: '',
    repliedAt: null,
    repliedByName: '',
    reply: '',
    returnedAt: null,
    returnReason: '',
    returnedByName: '',
    isByManager: false,
    reworkReason: '',
    earlierReplies: null,
    reworkCount: 0,
    previousOrderId: null,
    stepKey: null,
    version: 1,
  } as const;
  return { ...base, ...fields } satisfies WorkOrderEntity;
}

/** Money that an order was sent with, or a waiver. */
export function makeFunding(
  order: WorkOrderEntity,
  fields: Partial<OrderFundingEntity> & Pick<OrderFundingEntity, 'kind' | 'sentAt'>,
): OrderFundingEntity {
  const { id: orderId, caseId, unitId } = order;
  const status = fields.kind === 'funded' ? ('sent' as const) : ('waived' as const);
  const people = { managerId: null, managerName: '', sentById: actors.coordinator.accountId, sentByName: '协办员' };
  const open = { confirmDueAt: null, receivedFen: null, receivedNote: '', confirmedAt: null, confirmedByName: '' };
  const base = { id: uuidv7(), orderId, caseId, unitId, status, amountFen: 0, source: '', waiverId: null, reason: '' };
  return { ...base, ...people, ...open, endedAt: null, version: 1, ...fields };
}

/** A supervision of an order, or of a case that nobody has. */
export function makeSupervision(
  of: Pick<SupervisionEntity, 'caseId' | 'orderId' | 'unitId'>,
  fields: Partial<SupervisionEntity> & Pick<SupervisionEntity, 'askedAt' | 'dueAt'>,
): SupervisionEntity {
  const asked = { askedById: actors.manager.accountId, askedByName: actors.manager.displayName, question: '为何未办' };
  const open = { answer: '', answeredAt: null, answeredByName: '', behalfNote: '', closedAt: null, closedByName: '' };
  const base = { id: uuidv7(), status: 'open', origin: 'manual', dueDay: '2026-01-01', closeNote: '' } as const;
  return { ...base, ...of, ...asked, ...open, previousId: null, version: 1, ...fields };
}

/** The log's line that an order had to be done again. */
export function makeRework(order: WorkOrderEntity, instant: string): AuditEntryEntity {
  return {
    id: uuidv7(),
    at: instant,
    actorId: actors.coordinator.accountId,
    actorName: actors.coordinator.displayName,
    action: 'order.reworked',
    caseId: order.caseId,
    subjectId: order.id,
    detail: {},
  };
}

/** How a case had ended before it was reopened: decided, delivered at once, neither rated nor asked about. */
export function makeHandling(
  fields: Partial<CaseHandlingEntity> & Pick<CaseHandlingEntity, 'caseId' | 'closedAt' | 'reopenedAt'>,
): CaseHandlingEntity {
  return {
    id: uuidv7(),
    openedAt: fields.closedAt,
    reopenReason: '又松动了',
    reopenedById: actors.clerk.accountId,
    reopenedByName: actors.clerk.displayName,
    dueAt: null,
    promisedDays: null,
    usedDays: null,
    result: 'solved',
    resultText: '',
    deliveredAt: fields.closedAt,
    deliveryMethod: 'by-phone',
    deliveryReceiver: '',
    rating: null,
    ratedAt: null,
    ratedBy: null,
    ratingComment: '',
    silentAt: null,
    calledBackAt: null,
    isSolved: null,
    isSatisfied: null,
    callbackNote: '',
    remedyReviewed: null,
    ...fields,
  };
}

/** Rows that a test begins with. */
export interface Rows {
  readonly cases: readonly CaseEntity[];
  readonly orders?: readonly WorkOrderEntity[];
  readonly reworks?: readonly AuditEntryEntity[];
  readonly handlings?: readonly CaseHandlingEntity[];
  readonly fundings?: readonly OrderFundingEntity[];
  readonly supervisions?: readonly SupervisionEntity[];
}

const toRow = (row: CaseEntity): CaseRow => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  status: row.status,
  channel: row.channel,
  urgency: row.urgency,
  applicantName: row.applicantName,
  maskedDocumentNumber: '',
  subject: row.subject,
  content: row.content,
  communityName: '',
  leadUnitName: '',
  receivedAt: row.receivedAt,
  dueAt: row.dueAt,
  isDueEstimated: false,
  suspendedAt: null,
  card: 'none',
  closedAt: row.closedAt,
  returnCount: row.returnCount,
  mergedInto: null,
  heldFor: null,
  version: row.version,
});

/** What the printing parts were given. Drawing itself is tested in a real Electron. */
export interface Outlets {
  readonly drawn: string[];
  readonly printed: { readonly printer: string; readonly copies: number }[];
  readonly saved: { readonly fileName: string; readonly bytes: Uint8Array }[];
}

function makeOutlets() {
  const outlets: Outlets = { drawn: [], printed: [], saved: [] };
  const renderer: PaperRenderer = {
    toPdf: async (html) => {
      outlets.drawn.push(html);
      return Buffer.from('%PDF');
    },
  };
  const printer = {
    list: async () => [],
    print: async (_pdf: Buffer, job: { readonly printer: string; readonly copies: number }) => {
      outlets.printed.push({ printer: job.printer, copies: job.copies });
      return job.printer;
    },
  } as unknown as PaperPrinter;
  const exports: ExportFolder = {
    save: async (fileName, bytes) => {
      outlets.saved.push({ fileName, bytes });
      return { fileName, folder: '/exports' };
    },
    reserve: () => Promise.reject(new Error('not in this test')),
    show: async () => undefined,
  };
  return { outlets, renderer, printer, exports };
}

/** The commands of the feature over a fresh office. Red cards begin at the due instant, to count them by hand. */
export async function openSummaryOffice(driver: Driver) {
  const clock = { instant: at('2026-05-01 09:00'), now: () => clock.instant };
  const test = await openTestDatabase(driver, clock);
  const { database } = test;
  await fillTestOffice(database);
  const { outlets, ...ports } = makeOutlets();
  const commands = createSummaryCommands({
    database,
    clock,
    newId: uuidv7,
    audit: createAuditTrail(clock, uuidv7),
    events: { publish: () => undefined },
    caseChanged: async () => undefined,
    deadlines: { redBefore: (now) => now },
    caseViews: { rows: async (_tx, cases) => cases.map(toRow) },
    ...ports,
  });
  const insert = ({ cases, orders = [], reworks = [], handlings = [], fundings = [], supervisions = [] }: Rows) =>
    database.write('test', async (tx) => {
      const manager = managerOf(tx);
      if (cases.length > 0) await manager.insert(CaseEntity, [...cases]);
      if (orders.length > 0) await manager.insert(WorkOrderEntity, [...orders]);
      if (fundings.length > 0) await manager.insert(OrderFundingEntity, [...fundings]);
      if (supervisions.length > 0) await manager.insert(SupervisionEntity, [...supervisions]);
      if (reworks.length > 0) await manager.insert(AuditEntryEntity, [...reworks]);
      if (handlings.length > 0) await manager.insert(CaseHandlingEntity, [...handlings]);
    });
  const clear = () =>
    database.write('test', async (tx) => {
      const manager = managerOf(tx);
      const acts = [AuditEntryEntity, SupervisionEntity, OrderFundingEntity];
      for (const entity of [...acts, WorkOrderEntity, CaseHandlingEntity, CaseEntity, SummaryEntity]) {
        await manager.createQueryBuilder().delete().from(entity).execute();
      }
    });
  const as = (actor: Actor): ActorContext => ({ actor, windowId: 1, requestId: testId(900) });
  return { test, database, clock, commands, outlets, insert, clear, as };
}

/** The office of a test. */
export type SummaryOffice = Awaited<ReturnType<typeof openSummaryOffice>>;
