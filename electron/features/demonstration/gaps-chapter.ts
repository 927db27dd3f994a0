import { isMissing } from '#shared/domain/case/missing-materials';
import type { CaseStory } from './case-story';
import type { Matter } from './matters';
import { iso } from './office-time';
import { createRandom } from './random';

const DAY_MS = 86_400_000;
const GAPS_SHARE = { usual: 0.08, recent: 0.2 } as const;
/** Cases of the last weeks: of these more have gaps, and some a promise that was broken and is open still. */
const RECENT_MS = 30 * DAY_MS;
const LATE_SHARE = 0.2;
const NEVER_SHARE = 0.25;
const MOST_GAPS = 2;

/** What an applicant promises: which materials, by their positions, and by which day (`YYYY-MM-DD`). */
export interface PlannedGaps {
  readonly positions: readonly number[];
  readonly day: string;
}

const isRecent = ({ facts }: CaseStory, at: number) => at > facts.now - RECENT_MS;
const randomOf = ({ facts, row }: CaseStory) => createRandom(facts.seed, `gaps/${row.number}`);

/** Whether an application is taken with gaps (容缺受理); nobody promises twice, so that nobody promises after a broken promise. */
export function planGaps(story: CaseStory, matter: Matter, at: number): PlannedGaps | null {
  const { facts, row } = story;
  const random = randomOf(story);
  const item = matter.version?.item ?? null;
  const secondary = (item?.materials ?? []).flatMap(({ level }, position) => (level === 'secondary' ? [position] : []));
  const share = isRecent(story, at) ? GAPS_SHARE.recent : GAPS_SHARE.usual;
  if (secondary.length === 0 || facts.promisers.has(row.documentNumber) || !random.chance(share)) return null;
  const window = facts.time.gapsWindow({ kind: matter.kind, item }, at);
  if (window === null) return null;
  facts.promisers.add(row.documentNumber);
  const days = [...facts.time.workingDaysBetween(window.firstDay, window.lastDay)];
  return { positions: secondary.slice(-random.int(1, MOST_GAPS)), day: random.pick(days) };
}

/** When the rest comes in: by the promised day, after it, or, of the last weeks' cases, never so far. */
function planFilling(story: CaseStory, acceptedAt: number, day: string): number | null {
  const { time } = story.facts;
  const random = createRandom(story.facts.seed, `gaps-filled/${story.row.number}`);
  const days = time.workingDays(acceptedAt, time.openingOf(day));
  const chance = random.next();
  if (isRecent(story, acceptedAt) && chance < NEVER_SHARE) return null;
  const span = chance > 1 - LATE_SHARE ? days + random.between(1, 4) : days * random.between(0.2, 0.9);
  return time.after(acceptedAt, time.openTimeOf(span));
}

/** Tells how the promise was kept, late or not at all. */
export function tellGaps(story: CaseStory, acceptedAt: number, day: string): void {
  const filledAt = planFilling(story, acceptedAt, day);
  if (filledAt === null || !story.hasCome(filledAt)) return;
  const gaps = story.materials.filter(isMissing);
  for (const each of gaps) {
    const isOriginalSeen = each.material.form !== 'copy';
    Object.assign(each, {
      handedInAt: iso(filledAt),
      isSubmitted: true,
      isOriginalSeen,
      pages: each.material.copies,
    });
  }
  story.row.gapsFilledAt = iso(filledAt);
  story.record(filledAt, story.clerk(), 'case.gaps-filled', { count: gaps.length });
}

/** The decision waits for what was promised; null where that is not in. */
export function waitForGaps({ row, facts }: CaseStory, decidedAt: number): number | null {
  if (row.gapsDueDay === null) return decidedAt;
  if (row.gapsFilledAt === null) return null;
  const filledAt = Date.parse(row.gapsFilledAt);
  const waited = filledAt < decidedAt ? decidedAt : facts.time.after(filledAt, facts.time.openTimeOf(0.3));
  return waited <= facts.now ? waited : null;
}
