import fc from 'fast-check';
import { CASE_KINDS, CHANNELS } from '#shared/domain/case/vocabulary';
import type { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { unitIds } from '../../../factories/test-office';
import { at, makeCase, makeOrder, makeRework, type Rows } from './summary-office';

const HOUR = 3_600_000;
const FIRST = Date.parse(at('2026-01-20 00:00'));

/** Hours and single milliseconds, so that the borders of months are hit. */
const anyStart = fc
  .tuple(fc.integer({ min: 0, max: 80 * 24 }), fc.constantFrom(-1, 0, 1))
  .map(([hours, edge]) => FIRST + hours * HOUR + edge);
const anyWait = fc.integer({ min: 0, max: 30 * 24 }).map((hours) => hours * HOUR);
const iso = (instant: number) => new Date(instant).toISOString();

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
});

type Life = typeof anyLife extends fc.Arbitrary<infer L> ? L : never;

function live(life: Life): CaseEntity {
  const { start, wait, work, promise, end, kind, isNotified } = life;
  const accepted = start + wait;
  const closed = accepted + work;
  const closedAt = end === 'open' ? null : iso(closed);
  const isDecided = end === 'decided' || end === 'delivered';
  const later = iso(closed + wait);
  return makeCase({
    receivedAt: iso(start),
    kind,
    channel: life.channel,
    itemId: kind === 'application' ? life.item : null,
    categoryCode: kind === 'application' ? null : life.category,
    status: end === 'open' ? 'accepted' : end,
    acceptedAt: end === 'refused' ? null : iso(accepted),
    splitAt: end !== 'refused' && life.isSplitOff ? iso(accepted + Math.floor(work / 2)) : null,
    notifiedAt: isNotified && !life.isSplitOff ? iso(start) : null,
    dueAt: promise === null ? null : iso(accepted + promise),
    yellowAt: promise === null ? null : iso(accepted + Math.floor(promise / 2)),
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
  });
}

const anyOrder = fc.record({
  which: fc.nat(),
  unitId: fc.constantFrom(unitIds.socialAffairs, unitIds.communityA, unitIds.gridA1),
  isReturned: fc.boolean(),
  reworks: fc.integer({ min: 0, max: 2 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** Some cases from January to April 2026 with their orders; acts on orders lie within the case's life. */
export const anyRows: fc.Arbitrary<Required<Rows>> = fc
  .tuple(fc.array(anyLife, { maxLength: 14 }), fc.array(anyOrder, { maxLength: 8 }))
  .map(([lives, plans]) => {
    const cases = lives.map(live);
    const orders = plans.flatMap(({ which, unitId, isReturned, share, reworks }) => {
      const own = cases[which % Math.max(cases.length, 1)];
      if (own === undefined) return [];
      const first = Date.parse(own.receivedAt);
      const last = own.closedAt === null ? first + 20 * 24 * HOUR : Date.parse(own.closedAt);
      const instant = iso(Math.floor(first + (last - first) * share));
      const order = makeOrder({ caseId: own.id, unitId, returnedAt: isReturned ? instant : null });
      return [{ order, acts: Array.from({ length: reworks }, () => makeRework(order, instant)) }];
    });
    return {
      cases,
      orders: orders.map(({ order }) => order),
      reworks: orders.flatMap(({ acts }) => acts),
    };
  });
