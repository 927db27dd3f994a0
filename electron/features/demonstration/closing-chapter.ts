import type { CaseResult, Channel, DeliveryMethod } from '#shared/domain/case/vocabulary';
import type { CaseStory } from './case-story';
import { iso } from './office-time';
import { CALLBACK_NOTES, REMEDY_NOTES, RESULT_TEXTS } from './texts';

const RESULTS: Readonly<Record<CaseStory['row']['kind'], readonly (readonly [CaseResult, number])[]>> = {
  application: [
    ['approved', 93],
    ['not-approved', 7],
  ],
  appeal: [
    ['solved', 70],
    ['answered', 24],
    ['not-solved', 6],
  ],
  service: [
    ['solved', 96],
    ['not-solved', 4],
  ],
};

const RATINGS: readonly (readonly [number, number])[] = [
  [5, 60],
  [4, 26],
  [3, 8],
  [2, 4],
  [1, 2],
];

const RATED_SHARE = 0.72;
const REMEDIED_SHARE = 0.9;
const CALLED_BACK_SHARE = { application: 0.15, appeal: 0.7, service: 0.5 } as const;

function chooseMethod(story: CaseStory): DeliveryMethod {
  const { row, random } = story;
  if (row.agent !== null) return 'by-agent';
  if (row.kind !== 'application') return random.chance(0.7) ? 'by-phone' : 'by-visit';
  const online: readonly Channel[] = ['web'];
  if (online.includes(row.channel)) return 'online';
  return random.weighted([
    ['at-window', 80],
    ['by-post', 12],
    ['by-visit', 8],
  ]);
}

/** Decides; then hands over, where that day has come. Answers the instant of delivery, or null. */
export function tellDecision(story: CaseStory, acceptedAt: number, decidedAt: number): number | null {
  const { row, random, facts } = story;
  const result = random.weighted(RESULTS[row.kind]);
  const usedDays = facts.time.workingDays(acceptedAt, decidedAt);
  const resultText = story.say(RESULT_TEXTS[result]);
  Object.assign(row, { status: 'decided', closedAt: iso(decidedAt), usedDays, result, resultText });
  story.record(decidedAt, story.coordinator(), 'case.decided', { result, usedDays });
  const deliveredAt = facts.time.after(decidedAt, facts.time.openTimeOf(random.between(0.05, 2.5)));
  if (!story.hasCome(deliveredAt)) return null;
  const method = chooseMethod(story);
  Object.assign(row, {
    status: 'delivered',
    deliveredAt: iso(deliveredAt),
    deliveryMethod: method,
    deliveryReceiver: row.agent?.name ?? row.applicantName,
  });
  story.record(deliveredAt, story.clerk(), 'case.delivered', { method, receiver: row.deliveryReceiver });
  return deliveredAt;
}

function callBack(story: CaseStory, at: number, isPleased: boolean): void {
  const { row, random } = story;
  const isSolved = row.result !== 'not-solved' && (isPleased || random.chance(0.4));
  const callbackNote = random.pick(isPleased ? CALLBACK_NOTES.good : CALLBACK_NOTES.bad);
  Object.assign(row, { calledBackAt: iso(at), isSolved, isSatisfied: isPleased, callbackNote });
  story.record(at, story.clerk(), 'case.called-back', { isSolved, isSatisfied: isPleased, rating: null });
}

/** A bad rating waits for its remedy from then on; most are put right within a week (domain page 5.11). */
function putRight(story: CaseStory, since: number): void {
  const { row, random, facts } = story;
  const at = facts.time.after(since, facts.time.openTimeOf(random.between(3.2, 7)));
  Object.assign(row, { remedySince: iso(since) });
  if (!random.chance(REMEDIED_SHARE) || !story.hasCome(at)) return;
  const remedyNote = random.pick(REMEDY_NOTES);
  Object.assign(row, { remediedAt: iso(at), remedyNote, remedyToldBy: 'by-phone' });
  story.record(at, story.coordinator(), 'case.remedied', { note: remedyNote, told: 'by-phone' });
}

/** Tells what follows the delivery: the rating, the callback. A bad rating is always called back. */
export function tellAftermath(story: CaseStory, deliveredAt: number): void {
  const { row, random, facts } = story;
  const { time } = facts;
  const rating = random.weighted(RATINGS);
  const ratedAt = time.after(deliveredAt, time.openTimeOf(random.between(0.001, 3)));
  const calledAt = time.after(ratedAt, time.openTimeOf(random.between(0.5, 3)));
  const isRated = random.chance(RATED_SHARE) && story.hasCome(ratedAt);
  if (isRated) {
    const way = row.channel === 'window' ? 'window-screen' : 'phone';
    Object.assign(row, { rating, ratedAt: iso(ratedAt), ratedBy: way });
    story.record(ratedAt, story.clerk(), 'case.rated', { rating, way });
  }
  const isCalled = (isRated && rating < 3) || random.chance(CALLED_BACK_SHARE[row.kind]);
  const wasCalled = isCalled && story.hasCome(calledAt);
  if (wasCalled) callBack(story, calledAt, rating >= 3);
  if (rating < 3 && (isRated || wasCalled)) putRight(story, isRated ? ratedAt : calledAt);
}
