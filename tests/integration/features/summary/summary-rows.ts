import { v7 as uuidv7 } from 'uuid';
import { BUSINESS_ZONE_OFFSET_MS } from '#shared/domain/time/business-day';
import { type AuditEntryEntity, NO_DESK } from '../../../../electron/database/entities/audit-entry.entity';
import type { CaseEntity } from '../../../../electron/database/entities/case.entity';
import type { CaseHandlingEntity } from '../../../../electron/database/entities/case-handling.entity';
import type { OrderFundingEntity } from '../../../../electron/database/entities/order-funding.entity';
import type { SupervisionEntity } from '../../../../electron/database/entities/supervision.entity';
import type { WarningCardEntity } from '../../../../electron/database/entities/warning-card.entity';
import type { WorkOrderEntity } from '../../../../electron/database/entities/work-order.entity';
import { UNTOUCHED } from '../../../../electron/database/untouched-case';
import { actors, unitIds } from '../../../factories/test-office';
import { untouchedOrder } from '../../../factories/test-order';

/** An instant by the office's clock, `2026-03-02 09:00`. */
export const at = (local: string) =>
  new Date(Date.parse(`${local.replace(' ', 'T')}:00.000Z`) - BUSINESS_ZONE_OFFSET_MS).toISOString();

let serial = 0;

/** A case that was received at the window of community A and is still open. */
export function makeCase(fields: Partial<CaseEntity> & Pick<CaseEntity, 'receivedAt'>): CaseEntity {
  serial += 1;
  const base = {
    ...UNTOUCHED,
    id: uuidv7(),
    number: `3702020102026${String(serial).padStart(9, '0')}`,
    streetId: unitIds.street,
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
    dueAt: null,
    yellowAt: null,
    isDueEstimated: false,
    promisedDays: null,
    formValues: null,
    receivedDay: '2026-01-01',
    updatedAt: fields.receivedAt,
    version: 1,
  } as const;
  return { ...base, ...fields };
}

/** An order to a unit for a case, signed. */
export function makeOrder(
  fields: Partial<WorkOrderEntity> & Pick<WorkOrderEntity, 'caseId' | 'unitId'>,
): WorkOrderEntity {
  return {
    ...untouchedOrder,
    id: uuidv7(),
    status: 'signed',
    dispatchedAt: at('2026-01-01 09:00'),
    version: 1,
    ...fields,
  };
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
    ...NO_DESK,
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

/** A card that stands; without a receiver it is for the co-ordinators. Its clock's end makes it one of a kind. */
export function makeCard(
  fields: Partial<WarningCardEntity> & Pick<WarningCardEntity, 'caseId' | 'kind' | 'colour' | 'issuedAt'>,
): WarningCardEntity {
  const id = uuidv7();
  const { issuedAt } = fields;
  const nobody = { orderId: null, receiverUnitId: null, receiverAccountId: null };
  const silent = { appeal: '', appealedAt: null, appealedByName: '' };
  const undecided = { decision: null, decisionReason: '', decidedAt: null, decidedByName: '' };
  const when = { givenAt: issuedAt, dueAt: issuedAt, settledAt: null };
  return { id, clockKey: `${fields.kind}:${id}`, ...nobody, ...when, ...silent, ...undecided, version: 1, ...fields };
}

/** Rows that a test begins with. */
export interface Rows {
  readonly cases: readonly CaseEntity[];
  readonly orders?: readonly WorkOrderEntity[];
  readonly reworks?: readonly AuditEntryEntity[];
  readonly handlings?: readonly CaseHandlingEntity[];
  readonly fundings?: readonly OrderFundingEntity[];
  readonly supervisions?: readonly SupervisionEntity[];
  readonly cards?: readonly WarningCardEntity[];
}
