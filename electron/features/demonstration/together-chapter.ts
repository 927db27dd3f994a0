import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { CaseStory } from './case-story';
import { iso } from './office-time';

const TOGETHER_SHARE = 0.9;
/** Of those of one small class; of one big class they are not the same matter, but one unit can do both. */
const JOINED_SHARE = 0.3;
/** Digits of a category's code that name its big class. */
const BIG_CLASS_DIGITS = 3;
const WAIT_HOURS = 0.5;
const HOUR_MS = 3_600_000;
const MERGE_REASON = '反映同一处问题';

/** A case that is worked on, with the lead order that others can share. */
export interface Worked {
  readonly story: CaseStory;
  readonly lead: WorkOrderEntity;
}

/** Whether a case stays by itself: it belongs to others already, or something is asked for its clock. */
function isTied({ isJoined, links, requests }: CaseStory): boolean {
  return isJoined || links.length + requests.suspensions.length + requests.extensions.length > 0;
}

function findWorked(story: CaseStory): Worked | null {
  if (story.row.kind === 'application' || story.row.status !== 'assigned' || isTied(story)) return null;
  const lead = story.orders.find(
    ({ role, status }) => role === 'lead' && (status === 'dispatched' || status === 'signed'),
  );
  return lead === undefined ? null : { story, lead };
}

/** Gives a case the order of another (一单多件). */
export function join(story: CaseStory, { lead, story: first }: Worked, at: number): void {
  const { row } = story;
  const coordinator = story.coordinator();
  story.links.push({ orderId: lead.id, caseId: row.id, addedAt: iso(at), addedByName: coordinator.displayName });
  Object.assign(row, { status: 'assigned', leadUnitId: lead.unitId });
  const unitName = first.facts.units.find(({ id }) => id === lead.unitId)?.name ?? '';
  const detail = { unitName, role: lead.role, number: row.number };
  story.record(at, coordinator, 'order.case-joined', detail, lead.id);
}

/** Merges a case into another (并案); its number leads there. */
export function merge(story: CaseStory, { story: living }: Worked, at: number): void {
  const { row } = story;
  const coordinator = story.coordinator();
  const [number, reason] = [row.number, MERGE_REASON];
  Object.assign(row, { status: 'merged', closedAt: iso(at), mergedIntoId: living.row.id });
  story.record(at, coordinator, 'case.merged', { number, into: living.row.number, reason });
  living.record(at, coordinator, 'case.took-in', { number, reason });
}

/** Takes the case's own orders back, as somebody does who sees that another unit works on the same matter already. */
function withdrawAll(story: CaseStory, at: number): void {
  const coordinator = story.coordinator();
  for (const order of story.orders) {
    Object.assign(order, { status: 'withdrawn', version: order.version + 1 });
    const unitName = story.facts.units.find(({ id }) => id === order.unitId)?.name ?? '';
    story.record(at, coordinator, 'order.withdrawn', { unitName, role: order.role, reason: MERGE_REASON }, order.id);
  }
}

/** Nobody has replied or returned yet: what was begun can be left to the other unit. */
const isBegunAtMost = ({ orders }: CaseStory) =>
  orders.every(({ status, returnedAt }) => (status === 'dispatched' || status === 'signed') && returnedAt === null);

/** Whether the case came after one that is worked on, and is due no earlier: then no promise is broken. */
function isLike({ row }: CaseStory, first: Worked): boolean {
  const isOpen = row.status === 'accepted' || row.status === 'assigned';
  const living = first.story.row;
  return isOpen && row.kind === living.kind && (living.dueAt ?? '') <= (row.dueAt ?? '');
}

/**
 * Tells what becomes of cases that are like one that is worked on, as long as no unit has replied: some share its
 * order, some are merged into it.
 */
export function tellTogether(stories: readonly CaseStory[]): void {
  const worked = new Map<string, Worked>();
  for (const story of stories) {
    const { row, random, facts } = story;
    const bigClass = (row.categoryCode ?? '').slice(0, BIG_CLASS_DIGITS);
    const first = worked.get(bigClass);
    const own = findWorked(story);
    if (first === undefined) {
      if (own !== null) worked.set(bigClass, own);
      continue;
    }
    const earliest = Math.max(Date.parse(row.updatedAt), Date.parse(first.lead.dispatchedAt));
    const at = facts.time.after(earliest, WAIT_HOURS * HOUR_MS);
    if (isTied(story) || !isBegunAtMost(story) || !isLike(story, first) || !story.hasCome(at)) continue;
    const isSameMatter = row.categoryCode === first.story.row.categoryCode;
    const isJoined = !isSameMatter || random.chance(JOINED_SHARE);
    if (!random.chance(TOGETHER_SHARE)) continue;
    withdrawAll(story, at);
    if (isJoined) join(story, first, at);
    else merge(story, first, at);
  }
}
