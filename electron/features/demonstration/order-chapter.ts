import type { CaseStory } from './case-story';
import type { Matter } from './matters';
import { iso } from './office-time';
import { type GivenOrder, giveOrder, replyToOrder, returnOrder, reworkOrder, signOrder } from './order-acts';
import { createRandom } from './random';
import { findRoute, type Route } from './routes';
import { INSTRUCTIONS, RETURN_REASONS, REWORK_REASONS } from './texts';

const RETURNED_SHARE = 0.05;
const REWORKED_SHARE = 0.04;
const LATE_SHARE = 0.05;
/** Of the cases that fall due about now, more hang: a demonstration must show cards. */
const LATE_SHARE_NOW = 0.35;
const ABOUT_NOW_MS = { before: 10 * 86_400_000, after: 3 * 86_400_000 };
const WAITING_SHARE = 0.7;
const HOUR_MS = 3_600_000;

/** A stretch of opening time within which something is handled: the instant at a part of it, 0 its begin and 1 its end. */
type Stretch = (part: number) => number;

function stretchOf(story: CaseStory, begin: number, openMs: number): Stretch {
  return (part) => story.facts.time.after(begin, part * openMs);
}

function within(stretch: Stretch, from: number, to: number): Stretch {
  return (part) => stretch(from + part * (to - from));
}

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

/** The order comes back and goes to another unit. Answers the new order, or null while it waits. */
function sendBack(story: CaseStory, given: GivenOrder, stretch: Stretch): GivenOrder | null {
  const { random, facts, orders, row } = story;
  const [returnedAt, reroutedAt] = [stretch(0.15), stretch(0.25)];
  if (!story.hasCome(returnedAt)) return null;
  returnOrder(story, returnedAt, given, random.pick(RETURN_REASONS));
  if (!story.hasCome(reroutedAt)) return null;
  const unit = facts.roster.otherSection(
    orders.map(({ unitId }) => unitId),
    random.next(),
  );
  if (unit === undefined) return null;
  if (given.role === 'lead') Object.assign(row, { status: 'assigned', leadUnitId: unit.id });
  return giveOrder(story, reroutedAt, {
    ...given,
    unit,
    reason: { by: 'reroute', from: given.unit.name },
    dispatcher: story.coordinator(),
    previous: given.order,
  });
}

/** Signs and replies, perhaps twice; the last reply waits until it `mayEnd`. Answers whether the order is done. */
function work(story: CaseStory, given: GivenOrder, stretch: Stretch, mayEnd: boolean): boolean {
  const { random } = story;
  const isReworked = random.chance(REWORKED_SHARE);
  const firstSigned = stretch(random.between(0.02, 0.3));
  if (!story.hasCome(firstSigned)) return false;
  signOrder(story, firstSigned, given);
  if (isReworked) {
    if (!story.hasCome(stretch(0.6))) return false;
    replyToOrder(story, stretch(0.6), given);
    if (!story.hasCome(stretch(0.7))) return false;
    reworkOrder(story, stretch(0.7), given, random.pick(REWORK_REASONS));
    if (!story.hasCome(stretch(0.8))) return false;
    signOrder(story, stretch(0.8), given);
  }
  if (!mayEnd || !story.hasCome(stretch(1))) return false;
  replyToOrder(story, stretch(1), given);
  return true;
}

function handle(story: CaseStory, given: GivenOrder, stretch: Stretch, mayEnd: boolean): boolean {
  if (!story.random.chance(RETURNED_SHARE)) return work(story, given, stretch, mayEnd);
  const next = sendBack(story, given, stretch);
  return next !== null && work(story, next, within(stretch, 0.25, 1), mayEnd);
}

function handleLayer(story: CaseStory, route: Route, layer: Route['layers'][number], stretch: Stretch): boolean {
  const { random } = story;
  const dispatcher = story.coordinator();
  const common = { reason: route.reason, instructions: random.pick(INSTRUCTIONS), dispatcher, previous: null };
  const begin = stretch(0);
  const orders = layer.map((step) => giveOrder(story, begin, { ...common, ...step }));
  const helpers = orders.filter(({ role }) => role !== 'lead');
  const isHelped = helpers
    .map((given) => handle(story, given, within(stretch, 0, random.between(0.3, 0.7)), true))
    .every(Boolean);
  // Among those who work at once the lead replies last: it answers for all.
  const isLed = orders
    .filter(({ role }) => role === 'lead')
    .map((lead) => handle(story, lead, stretch, isHelped))
    .every(Boolean);
  return isHelped && isLed;
}

/** Layer after layer; answers whether all are done. */
function handleAll(story: CaseStory, route: Route, stretch: Stretch): boolean {
  const { layers } = route;
  const share = 1 / layers.length;
  return layers.every((layer, at) => {
    if (!story.hasCome(stretch(at * share))) return false;
    return handleLayer(story, route, layer, within(stretch, at * share, (at + 1) * share));
  });
}

/** Whether a case of the last days waits in the pool still: a demonstration must show some to be dispatched. */
function isWaiting({ facts, row }: CaseStory, acceptedAt: number): boolean {
  // An appeal is to be dispatched within a day, for an application there is no such limit.
  const isFresh = facts.time.workingDays(acceptedAt, facts.now) <= (row.kind === 'application' ? 3 : 1);
  return isFresh && createRandom(facts.seed, `pool/${row.number}`).chance(WAITING_SHARE);
}

/** Tells the back office's part. Answers the instant of the decision, or null where it has not come. */
export function tellOrders(story: CaseStory, matter: Matter, acceptedAt: number): number | null {
  const { random, row } = story;
  const span = planSpan(story, acceptedAt);
  const patience = row.urgency === 'ordinary' ? random.between(0.1, 9) : random.between(0.1, 0.6);
  const dispatched = Math.min(0.15, (patience * HOUR_MS) / span);
  const stretch = stretchOf(story, acceptedAt, span);
  if (!story.hasCome(stretch(dispatched)) || isWaiting(story, acceptedAt)) return null;
  const route = findRoute(story, matter);
  Object.assign(row, { status: 'assigned', leadUnitId: route.lead.id });
  if (!handleAll(story, route, within(stretch, dispatched, random.between(0.9, 0.97)))) return null;
  return story.hasCome(stretch(1)) ? stretch(1) : null;
}
