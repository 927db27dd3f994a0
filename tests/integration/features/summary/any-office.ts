import fc from 'fast-check';
import { CASE_KINDS, CHANNELS } from '#shared/domain/case/vocabulary';
import type { CaseEntity } from '../../../../electron/database/entities/case.entity';
import type { CaseHandlingEntity } from '../../../../electron/database/entities/case-handling.entity';
import { unitIds } from '../../../factories/test-office';
import {
  at,
  makeCard,
  makeCase,
  makeFunding,
  makeHandling,
  makeOrder,
  makeRework,
  makeSupervision,
  type Rows,
} from './summary-rows';

const HOUR = 3_600_000;
const FIRST = Date.parse(at('2026-01-20 00:00'));

/** Hours and single milliseconds, so that the borders of months are hit. */
const anyStart = fc
  .tuple(fc.integer({ min: 0, max: 80 * 24 }), fc.constantFrom(-1, 0, 1))
  .map(([hours, edge]) => FIRST + hours * HOUR + edge);
const anyWait = fc.integer({ min: 0, max: 30 * 24 }).map((hours) => hours * HOUR);
const iso = (instant: number) => new Date(instant).toISOString();

/** An earlier handling: how long it took, how long the case was closed, and what was said of it. */
const anyEarlier = fc.record({
  work: anyWait,
  gap: anyWait,
  promise: fc.option(anyWait),
  rating: fc.constantFrom(null, 1, 5),
  isSolved: fc.constantFrom(null, true, false),
});

const anyLife = fc.record({
  start: anyStart,
  wait: anyWait,
  work: anyWait,
  promise: fc.option(anyWait),
  end: fc.constantFrom('open', 'refused', 'merged', 'decided', 'delivered'),
  isSplitOff: fc.boolean(),
  kind: fc.constantFrom(...CASE_KINDS),
  channel: fc.constantFrom(...CHANNELS),
  item: fc.constantFrom('SD-MZ-001', 'SD-ZM-001', null),
  category: fc.constantFrom('T0101', 'E0101', null),
  isNotified: fc.boolean(),
  lead: fc.constantFrom(unitIds.socialAffairs, unitIds.housing, unitIds.communityA, null),
  community: fc.constantFrom(unitIds.communityA, unitIds.communityB, null),
  rating: fc.constantFrom(null, 1, 2, 3, 4, 5),
  isSolved: fc.constantFrom(null, true, false),
  earlier: fc.array(anyEarlier, { maxLength: 2 }),
});

type Life = typeof anyLife extends fc.Arbitrary<infer L> ? L : never;

function handle(life: Life, row: CaseEntity, accepted: number): readonly CaseHandlingEntity[] {
  let opened = accepted;
  return life.earlier.map(({ work, gap, promise, rating, isSolved }) => {
    const closed = opened + work;
    const reopened = closed + gap + 1;
    const said = iso(closed + Math.floor(gap / 2));
    const handling = makeHandling({
      caseId: row.id,
      openedAt: iso(opened),
      closedAt: iso(closed),
      reopenedAt: iso(reopened),
      dueAt: promise === null ? null : iso(opened + promise),
      promisedDays: promise === null ? null : 20,
      usedDays: Math.round(work / (24 * HOUR)),
      rating,
      ratedAt: rating === null ? null : said,
      calledBackAt: isSolved === null ? null : said,
      isSolved,
    });
    opened = reopened;
    return handling;
  });
}

const wasReopened = ({ end, isSplitOff }: Life) => end !== 'refused' && !isSplitOff;
const lastOpening = (life: Life, accepted: number) =>
  !wasReopened(life) ? accepted : life.earlier.reduce((at, { work, gap }) => at + work + gap + 1, accepted);

function live(life: Life): { row: CaseEntity; handlings: readonly CaseHandlingEntity[] } {
  const { start, wait, work, promise, end, kind, isNotified } = life;
  const accepted = start + wait;
  const opened = lastOpening(life, accepted);
  const closed = opened + work;
  const closedAt = end === 'open' ? null : iso(closed);
  const isDecided = end === 'decided' || end === 'delivered';
  const later = iso(closed + wait);
  const row = makeCase({
    receivedAt: iso(start),
    kind,
    channel: life.channel,
    itemId: kind === 'application' ? life.item : null,
    categoryCode: kind === 'application' ? null : life.category,
    status: end === 'open' ? 'accepted' : end,
    acceptedAt: end === 'refused' ? null : iso(accepted),
    splitAt: end !== 'refused' && life.isSplitOff ? iso(accepted + Math.floor(work / 2)) : null,
    notifiedAt: isNotified && !life.isSplitOff ? iso(start) : null,
    dueAt: promise === null ? null : iso(opened + promise),
    yellowAt: promise === null ? null : iso(opened + Math.floor(promise / 2)),
    closedAt,
    promisedDays: promise === null ? null : 20,
    usedDays: isDecided ? Math.round(work / (24 * HOUR)) : null,
    leadUnitId: life.lead,
    communityId: life.community,
    deliveredAt: end === 'delivered' ? later : null,
    rating: isDecided ? life.rating : null,
    ratedAt: isDecided && life.rating !== null ? later : null,
    calledBackAt: isDecided && life.isSolved !== null ? later : null,
    isSolved: isDecided ? life.isSolved : null,
    reopenedAt: opened === accepted ? null : iso(opened),
  });
  return { row, handlings: wasReopened(life) ? handle(life, row, accepted) : [] };
}

const anyOrder = fc.record({
  which: fc.nat(),
  unitId: fc.constantFrom(unitIds.socialAffairs, unitIds.communityA, unitIds.communityB, unitIds.gridA1),
  isReturned: fc.boolean(),
  reworks: fc.integer({ min: 0, max: 2 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** Money and a supervision of an order; both may end long after the case. */
const anyActs = fc.record({
  kind: fc.constantFrom('funded', 'waived', null),
  amountFen: fc.integer({ min: 1, max: 2_000_000_000 }),
  missingFen: fc.constantFrom(0, 1),
  sent: anyStart,
  end: fc.constantFrom('open', 'confirmed', 'ended'),
  wait: anyWait,
  isPressed: fc.boolean(),
  asked: anyStart,
  time: anyWait,
  answer: fc.option(anyWait),
  closing: fc.option(anyWait),
});

/** Cards that a case was given, by itself or for its order; some are withdrawn after an appeal. */
const anyCard = fc.record({
  kind: fc.constantFrom('decision', 'dispatch', 'order'),
  colour: fc.constantFrom('yellow', 'red'),
  issued: anyStart,
  receiverUnitId: fc.constantFrom(unitIds.socialAffairs, unitIds.communityA, unitIds.gridA1, null),
  decision: fc.constantFrom(null, 'upheld', 'withdrawn'),
});

type Acts = typeof anyActs extends fc.Arbitrary<infer A> ? A : never;
type Order = ReturnType<typeof makeOrder>;

function fund(order: Order, { kind, amountFen, missingFen, sent, end, wait }: Acts) {
  if (kind === null) return [];
  const sentAt = iso(sent);
  if (kind === 'waived') return [makeFunding(order, { kind, sentAt })];
  const later = iso(sent + wait);
  const receipt = { status: 'confirmed', confirmedAt: later, receivedFen: amountFen - missingFen } as const;
  const ends = { open: {}, confirmed: receipt, ended: { status: 'ended', endedAt: later } as const };
  return [makeFunding(order, { kind, amountFen, sentAt, ...ends[end] })];
}

function press(order: Order, { isPressed, asked, time, answer, closing }: Acts) {
  if (!isPressed) return [];
  const answeredAt = answer === null ? null : iso(asked + answer);
  const closedAt = closing === null ? null : iso(asked + (answer ?? 0) + closing);
  const ends = { answeredAt, closedAt };
  const { id: orderId, caseId, unitId } = order;
  return [makeSupervision({ orderId, caseId, unitId }, { askedAt: iso(asked), dueAt: iso(asked + time), ...ends })];
}

/** Some cases from January to April 2026 with their orders; acts on orders lie within the case's life. */
export const anyRows: fc.Arbitrary<Required<Rows>> = fc
  .tuple(
    fc.array(fc.tuple(anyLife, fc.array(anyCard, { maxLength: 3 })), { maxLength: 14 }),
    fc.array(fc.tuple(anyOrder, anyActs), { maxLength: 8 }),
  )
  .map(([lives, plans]) => {
    const lived = lives.map(([life, cards]) => ({ ...live(life), cards }));
    const cases = lived.map(({ row }) => row);
    const orders = plans.flatMap(([{ which, unitId, isReturned, share, reworks }, office]) => {
      const own = cases[which % Math.max(cases.length, 1)];
      if (own === undefined) return [];
      const first = Date.parse(own.receivedAt);
      const last = own.closedAt === null ? first + 20 * 24 * HOUR : Date.parse(own.closedAt);
      const instant = iso(Math.floor(first + (last - first) * share));
      const order = makeOrder({ caseId: own.id, unitId, returnedAt: isReturned ? instant : null });
      return [{ order, office, acts: Array.from({ length: reworks }, () => makeRework(order, instant)) }];
    });
    return {
      cases,
      orders: orders.map(({ order }) => order),
      reworks: orders.flatMap(({ acts }) => acts),
      handlings: lived.flatMap(({ handlings }) => handlings),
      cards: lived.flatMap(({ row, cards }) =>
        cards.map(({ issued, ...card }) => makeCard({ caseId: row.id, issuedAt: iso(issued), ...card })),
      ),
      fundings: orders.flatMap(({ order, office }) => fund(order, office)),
      supervisions: orders.flatMap(({ order, office }) => press(order, office)),
    };
  });
