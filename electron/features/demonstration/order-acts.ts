import type { OrderRole } from '#shared/domain/case/vocabulary';
import type { RouteReason } from '#shared/domain/routing/route-reason';
import { businessDay } from '#shared/domain/time/business-day';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { CaseStory, Person } from './case-story';
import { iso } from './office-time';
import { REPLIES } from './texts';

/** To whom an order goes, and why. */
export interface Assignment {
  readonly role: OrderRole;
  readonly unit: OrgUnitEntity;
  readonly reason: RouteReason;
  /** Working days of its own, null where the case's limit rules. */
  readonly days: number | null;
  readonly instructions: string;
  readonly dispatcher: Person;
  readonly previous: WorkOrderEntity | null;
  /** The step of the item's flow that it is for, or null. */
  readonly stepKey: string | null;
}

/** An order with the unit that has it. */
export interface GivenOrder extends Assignment {
  readonly order: WorkOrderEntity;
}

const NOT_SIGNED = { signedAt: null, signedByName: '' } as const;
const NOT_REPLIED = { repliedAt: null, repliedByName: '' } as const;
const NOTHING_YET = {
  ...NOT_SIGNED,
  ...NOT_REPLIED,
  reply: '',
  returnedAt: null,
  returnReason: '',
  returnedByName: '',
  reworkReason: '',
};

function limitOf({ row, facts }: CaseStory, at: number, days: number | null) {
  const { dueAt, yellowAt } = row;
  if (days === null || dueAt === null) return { ownLimit: null, dueDay: null, dueAt, yellowAt };
  const own = facts.time.orderDue(at, days, dueAt);
  return { ownLimit: null, dueDay: businessDay(own.dueAt), ...own };
}

function record(story: CaseStory, at: number, actor: Person, action: string, given: GivenOrder, more = {}): void {
  const { order, unit, role } = given;
  story.record(at, actor, action, { unitName: unit.name, role, ...more }, order.id);
}

function change(order: WorkOrderEntity, fields: Partial<WorkOrderEntity>): void {
  Object.assign(order, fields, { version: order.version + 1 });
}

/** 分派 or, with a previous order, 改派. */
export function giveOrder(story: CaseStory, at: number, to: Assignment): GivenOrder {
  const order: WorkOrderEntity = {
    ...NOTHING_YET,
    id: story.random.id(at),
    caseId: story.row.id,
    role: to.role,
    status: 'dispatched',
    unitId: to.unit.id,
    accountId: null,
    instructions: to.instructions,
    route: to.reason,
    routeReason: '',
    dispatchedAt: iso(at),
    dispatchedById: to.dispatcher.id,
    dispatchedByName: to.dispatcher.displayName,
    ...limitOf(story, at, to.days),
    reworkCount: 0,
    earlierReplies: null,
    previousOrderId: to.previous?.id ?? null,
    isByManager: false,
    stepKey: to.stepKey,
    version: 1,
  };
  story.orders.push(order);
  const given = { ...to, order };
  record(story, at, to.dispatcher, to.previous === null ? 'order.dispatched' : 'order.rerouted', given);
  return given;
}

/** 签收. */
export function signOrder(story: CaseStory, at: number, given: GivenOrder): void {
  const signer = story.handler(given.unit);
  change(given.order, { status: 'signed', signedAt: iso(at), signedByName: signer.displayName });
  record(story, at, signer, 'order.signed', given);
}

/** 反馈. */
export function replyToOrder(story: CaseStory, at: number, given: GivenOrder): void {
  const handler = story.handler(given.unit);
  const reply = story.random.pick(REPLIES[given.role]);
  change(given.order, { status: 'replied', repliedAt: iso(at), repliedByName: handler.displayName, reply });
  record(story, at, handler, 'order.replied', given, { files: 0 });
}

/** 退单. A case without a lead is in the pool again. */
export function returnOrder(story: CaseStory, at: number, given: GivenOrder, returnReason: string): void {
  const handler = story.handler(given.unit);
  change(given.order, { status: 'returned', returnedAt: iso(at), returnReason, returnedByName: handler.displayName });
  record(story, at, handler, 'order.returned', given, { reason: returnReason });
  if (given.role !== 'lead') return;
  const returnCount = story.row.returnCount + 1;
  Object.assign(story.row, { status: 'accepted', leadUnitId: null, returnCount });
}

/** 重办: the order begins anew. */
export function reworkOrder(story: CaseStory, at: number, given: GivenOrder, reworkReason: string): void {
  const { reply, repliedAt, repliedByName } = given.order;
  const reworkCount = given.order.reworkCount + 1;
  const sentBack = { reply, repliedAt: repliedAt ?? iso(at), repliedByName, reworkReason };
  const earlierReplies = [...(given.order.earlierReplies ?? []), sentBack];
  const anew = {
    status: 'dispatched',
    ...NOT_SIGNED,
    ...NOT_REPLIED,
    reworkReason,
    reworkCount,
    earlierReplies,
  } as const;
  change(given.order, anew);
  record(story, at, story.coordinator(), 'order.reworked', given, { reason: reworkReason });
}
