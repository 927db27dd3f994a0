import type { OrderRole } from '#shared/domain/case/vocabulary';
import type { AuditEntryEntity } from '../../database/entities/audit-entry.entity';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { CaseStory, Person } from './case-story';
import type { Matter } from './matters';
import { iso } from './office-time';
import { findRoute, type Route } from './routes';
import { INSTRUCTIONS, REPLIES, RETURN_REASONS, REWORK_REASONS } from './texts';

const RETURNED_SHARE = 0.05;
const REWORKED_SHARE = 0.04;
const LATE_SHARE = 0.05;
/** Of the cases that fall due about now, more hang: a demonstration must show cards. */
const LATE_SHARE_NOW = 0.35;
const ABOUT_NOW_MS = { before: 10 * 86_400_000, after: 3 * 86_400_000 };
const HOUR_MS = 3_600_000;

/** A stretch of opening time within which something is handled; `part` is 0 at its begin and 1 at its end. */
type Stretch = (part: number) => number;

function stretchOf(story: CaseStory, begin: number, openMs: number): Stretch {
  return (part) => story.facts.time.after(begin, part * openMs);
}

const within =
  (stretch: Stretch, from: number, to: number): Stretch =>
  (part) =>
    stretch(from + part * (to - from));

/** Opening time from acceptance to the decision. */
function planSpan(story: CaseStory, acceptedAt: number): number {
  const { random, facts, row } = story;
  const due = Date.parse(row.dueAt ?? iso(acceptedAt));
  const days = Math.max(1, facts.time.workingDays(acceptedAt, due));
  const isAboutNow = due > facts.now - ABOUT_NOW_MS.before && due < facts.now + ABOUT_NOW_MS.after;
  if (random.chance(isAboutNow ? LATE_SHARE_NOW : LATE_SHARE)) {
    return facts.time.openTimeOf(days + 1 + random.between(0.2, 1 + days * 0.3));
  }
  return facts.time.openTimeOf(days * (isAboutNow ? random.between(0.7, 0.97) : random.between(0.2, 0.95)));
}

interface Assignment {
  readonly role: OrderRole;
  readonly unit: OrgUnitEntity;
  readonly reason: string;
  readonly days: number | null;
  readonly instructions: string;
  readonly dispatcher: Person;
  readonly previous: WorkOrderEntity | null;
}

function giveOrder(story: CaseStory, at: number, to: Assignment): WorkOrderEntity {
  const { row, random, facts } = story;
  const { dispatcher } = to;
  const caseDays = Math.max(1, (row.promisedDays ?? 5) - 1);
  const due =
    row.dueAt === null ? { dueAt: null, yellowAt: null } : facts.time.orderDue(at, to.days ?? caseDays, row.dueAt);
  const order: WorkOrderEntity = {
    id: random.id(at),
    caseId: row.id,
    role: to.role,
    status: 'dispatched',
    unitId: to.unit.id,
    accountId: null,
    instructions: to.instructions,
    routeReason: to.reason,
    dispatchedAt: iso(at),
    dispatchedById: dispatcher.id,
    dispatchedByName: dispatcher.displayName,
    ...due,
    signedAt: null,
    signedByName: '',
    repliedAt: null,
    repliedByName: '',
    reply: '',
    returnedAt: null,
    returnReason: '',
    reworkReason: '',
    reworkCount: 0,
    previousOrderId: to.previous?.id ?? null,
    version: 1,
  };
  story.orders.push(order);
  const action = to.previous === null ? 'order.dispatched' : 'order.rerouted';
  const from: AuditEntryEntity['detail'] =
    to.previous === null ? {} : { from: facts.roster.unit(to.previous.unitId)?.name ?? '' };
  story.record(at, dispatcher, action, { unit: to.unit.name, role: to.role, ...from }, order.id);
  return order;
}

function change(order: WorkOrderEntity, fields: Partial<WorkOrderEntity>): void {
  Object.assign(order, fields, { version: order.version + 1 });
}

/** The order comes back and goes to another unit. Answers the new order, or null while it waits. */
function sendBack(story: CaseStory, order: WorkOrderEntity, to: Assignment, stretch: Stretch): WorkOrderEntity | null {
  const returnedAt = stretch(0.15);
  if (!story.hasCome(returnedAt)) return null;
  const returnReason = story.random.pick(RETURN_REASONS);
  change(order, { status: 'returned', returnedAt: iso(returnedAt), returnReason });
  story.record(
    returnedAt,
    story.handler(to.unit),
    'order.returned',
    { unit: to.unit.name, reason: returnReason },
    order.id,
  );
  const reroutedAt = stretch(0.25);
  if (!story.hasCome(reroutedAt)) return null;
  const unit = story.facts.roster.otherSection(to.unit, story.random.int(0, 100));
  if (to.role === 'lead') story.row.leadUnitId = unit.id;
  return giveOrder(story, reroutedAt, {
    ...to,
    unit,
    dispatcher: story.coordinator(),
    reason: '原单位退单，由协办员改派',
    previous: order,
  });
}

function reply(story: CaseStory, order: WorkOrderEntity, unit: OrgUnitEntity, at: number): boolean {
  if (!story.hasCome(at)) return false;
  const handler = story.handler(unit);
  const text = story.random.pick(REPLIES[order.role]);
  change(order, { status: 'replied', repliedAt: iso(at), repliedByName: handler.displayName, reply: text });
  story.record(at, handler, 'order.replied', { unit: unit.name }, order.id);
  return true;
}

/** Signs and replies, perhaps once more. Answers whether the order is done. */
function work(story: CaseStory, order: WorkOrderEntity, unit: OrgUnitEntity, stretch: Stretch): boolean {
  const { random } = story;
  const signedAt = stretch(random.between(0.02, 0.3));
  if (!story.hasCome(signedAt)) return false;
  const signer = story.handler(unit);
  change(order, { status: 'signed', signedAt: iso(signedAt), signedByName: signer.displayName });
  story.record(signedAt, signer, 'order.signed', { unit: unit.name }, order.id);
  if (!random.chance(REWORKED_SHARE)) return reply(story, order, unit, stretch(1));
  const reworkedAt = stretch(0.7);
  if (!reply(story, order, unit, stretch(0.6)) || !story.hasCome(reworkedAt)) return false;
  const reworkReason = random.pick(REWORK_REASONS);
  change(order, { status: 'signed', reworkReason, reworkCount: order.reworkCount + 1 });
  story.record(reworkedAt, story.coordinator(), 'order.reworked', { unit: unit.name, reason: reworkReason }, order.id);
  return reply(story, order, unit, stretch(1));
}

function handle(story: CaseStory, to: Assignment, stretch: Stretch): boolean {
  const order = giveOrder(story, stretch(0), to);
  const isUnfit = story.random.chance(RETURNED_SHARE);
  if (!isUnfit) return work(story, order, to.unit, stretch);
  const next = sendBack(story, order, to, stretch);
  const unit = story.facts.roster.unit(next?.unitId ?? null);
  return next !== null && unit !== undefined && work(story, next, unit, within(stretch, 0.25, 1));
}

function handleAll(story: CaseStory, route: Route, stretch: Stretch): boolean {
  const { random } = story;
  const instructions = random.pick(INSTRUCTIONS);
  const common = { reason: route.reason, instructions, dispatcher: story.coordinator(), previous: null };
  const lead: Assignment = { ...common, role: 'lead', unit: route.lead, days: route.leadDays };
  // The lead replies last: it answers for all.
  const isDone = route.coHandlers
    .map((unit) =>
      handle(story, { ...common, role: 'co-handler', unit, days: null }, within(stretch, 0, random.between(0.3, 0.7))),
    )
    .every(Boolean);
  const isLeadDone = handle(
    story,
    lead,
    isDone ? stretch : (part) => (part === 1 ? Number.POSITIVE_INFINITY : stretch(part)),
  );
  return isDone && isLeadDone;
}

/** Tells the back office's part. Answers the instant of the decision, or null where it has not come. */
export function tellOrders(story: CaseStory, matter: Matter, acceptedAt: number): number | null {
  const { random, row } = story;
  const span = planSpan(story, acceptedAt);
  const patience = row.urgency === 'ordinary' ? random.between(0.1, 9) : random.between(0.1, 0.6);
  const waiting = Math.min(span * 0.15, patience * HOUR_MS);
  const stretch = stretchOf(story, acceptedAt, span);
  const dispatched = waiting / span;
  if (!story.hasCome(stretch(dispatched))) return null;
  const route = findRoute(story, matter);
  Object.assign(row, { status: 'assigned', leadUnitId: route.lead.id });
  if (!handleAll(story, route, within(stretch, dispatched, random.between(0.9, 0.97)))) return null;
  return story.hasCome(stretch(1)) ? stretch(1) : null;
}
