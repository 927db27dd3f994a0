import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { Arrival } from './arrivals';
import type { CaseStory } from './case-story';
import { tellAftermath, tellDecision } from './closing-chapter';
import type { Matter } from './matters';
import type { OfficeFacts } from './office-facts';
import { iso } from './office-time';
import { createRandom } from './random';
import { join, merge } from './together-chapter';

const SAME_SHARE = 0.07;
const MERGED_SHARE = 0.6;
const WAIT_HOURS = 0.5;
const HOUR_MS = 3_600_000;
/** So many of the last appeals are remembered. */
const REMEMBERED = 40;

/** An appeal that somebody else brings once more. */
export interface FirstAppeal {
  readonly story: CaseStory;
  readonly matter: Matter;
}

/** The lead order that is open at an instant and stays with its unit to the end. */
function findOpenLead({ orders, requests, links }: CaseStory, at: number): WorkOrderEntity | undefined {
  const isPlain = requests.suspensions.length + requests.extensions.length + links.length === 0;
  return orders.find(({ role, status, dispatchedAt, repliedAt, reworkCount }) => {
    const isKept = role === 'lead' && (status === 'dispatched' || status === 'signed' || status === 'replied');
    const isOpen = dispatchedAt <= iso(at) && (repliedAt === null || repliedAt > iso(at));
    return isPlain && isKept && isOpen && reworkCount === 0;
  });
}

/** The appeals that were told last: some are brought again while a unit works on them. */
export class LastAppeals {
  readonly #appeals: FirstAppeal[] = [];

  /** The earlier appeal that an arrival brings once more, or null. */
  find({ seed }: OfficeFacts, { index, at }: Arrival): FirstAppeal | null {
    const random = createRandom(seed, 'same-matter', index);
    if (!random.chance(SAME_SHARE)) return null;
    const open = this.#appeals.filter(({ story }) => findOpenLead(story, at) !== undefined);
    return open.length === 0 ? null : random.pick(open);
  }

  keep(first: FirstAppeal): void {
    this.#appeals.push(first);
    if (this.#appeals.length > REMEMBERED) this.#appeals.shift();
  }
}

/** A neighbour tells of the same place. */
export function placeAt(story: CaseStory, { story: first, matter }: FirstAppeal): void {
  const { communityId, gridId, place } = first.row;
  Object.assign(story.row, { communityId, gridId, place });
  story.row.content = story.say(matter.contents);
}

/** Tells what becomes of an appeal that repeats another: merged into it, or done with its order. False where it goes its own way. */
export function tellSameMatter(story: CaseStory, { story: first }: FirstAppeal, acceptedAt: number): boolean {
  const { facts, row } = story;
  const at = facts.time.after(acceptedAt, WAIT_HOURS * HOUR_MS);
  const lead = findOpenLead(first, at);
  const isDueFirst = (first.row.dueAt ?? '') <= (row.dueAt ?? '');
  if (lead === undefined || !isDueFirst || !story.hasCome(at)) return false;
  first.isJoined = true;
  if (story.random.chance(MERGED_SHARE)) {
    merge(story, { story: first, lead }, at);
    return true;
  }
  join(story, { story: first, lead }, at);
  const { closedAt } = first.row;
  if (closedAt === null) return true;
  const deliveredAt = tellDecision(story, acceptedAt, Date.parse(closedAt));
  if (deliveredAt !== null) tellAftermath(story, deliveredAt);
  return true;
}
