import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findOtherMoney, findOtherSupervisions } from '#shared/domain/summary/money-figures';
import { listIdleUnits, rankBySpeed, rankByVolume } from '#shared/domain/summary/ranking';
import { computeRates } from '#shared/domain/summary/rates';
import { reconcile } from '#shared/domain/summary/reconcile';
import { readSettings, writeSettings } from '../../../../electron/settings/settings.repository';
import { actors, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import {
  at,
  makeCase,
  makeFunding,
  makeHandling,
  makeOrder,
  makeRework,
  makeSupervision,
  openSummaryOffice,
  type SummaryOffice,
} from './summary-office';

const appeal = { kind: 'appeal', itemId: null, categoryCode: 'T0101', channel: 'hotline' } as const;
const decided = { status: 'decided', leadUnitId: unitIds.socialAffairs } as const;

/** March 2026 of a small office, counted on paper beforehand. */
const march = () => {
  const inTime = makeCase({
    ...decided,
    status: 'delivered',
    receivedAt: at('2026-02-20 10:00'),
    acceptedAt: at('2026-02-20 10:00'),
    closedAt: at('2026-03-05 10:00'),
    dueAt: at('2026-03-05 10:00'),
    promisedDays: 20,
    usedDays: 9,
    deliveredAt: at('2026-03-06 10:00'),
    rating: 5,
    ratedAt: at('2026-03-31 23:59'),
  });
  const late = makeCase({
    ...decided,
    receivedAt: at('2026-03-02 09:00'),
    acceptedAt: at('2026-03-03 09:00'),
    notifiedAt: at('2026-03-02 09:00'),
    dueAt: at('2026-03-10 18:00'),
    closedAt: at('2026-03-11 09:00'),
    promisedDays: 5,
    usedDays: 6,
    calledBackAt: at('2026-03-12 09:00'),
    isSolved: true,
  });
  const refused = makeCase({
    ...appeal,
    status: 'refused',
    receivedAt: at('2026-03-04 09:00'),
    closedAt: at('2026-03-04 09:00'),
  });
  const red = makeCase({
    ...appeal,
    receivedAt: at('2026-03-20 09:00'),
    acceptedAt: at('2026-03-20 09:00'),
    dueAt: at('2026-03-27 18:00'),
    yellowAt: at('2026-03-26 09:00'),
    leadUnitId: unitIds.communityA,
  });
  const yellow = makeCase({
    ...appeal,
    receivedAt: at('2026-03-30 09:00'),
    acceptedAt: at('2026-03-30 09:00'),
    dueAt: at('2026-04-01 18:00'),
    yellowAt: at('2026-03-31 09:00'),
  });
  const silent = makeCase({
    status: 'delivered',
    receivedAt: at('2026-02-02 09:00'),
    closedAt: at('2026-02-20 09:00'),
    deliveredAt: at('2026-02-22 09:00'),
  });
  const merged = makeCase({
    ...appeal,
    status: 'merged',
    receivedAt: at('2026-02-27 09:00'),
    acceptedAt: at('2026-02-27 09:00'),
    dueAt: at('2026-03-06 18:00'),
    closedAt: at('2026-03-20 10:00'),
    mergedIntoId: red.id,
  });
  const splitOff = makeCase({
    ...appeal,
    receivedAt: at('2026-02-20 10:00'),
    acceptedAt: at('2026-02-20 10:00'),
    splitFromId: inTime.id,
    splitAt: at('2026-03-02 10:00'),
    status: 'delivered',
    closedAt: at('2026-03-03 10:00'),
    deliveredAt: at('2026-04-20 10:00'),
  });
  const returned = makeOrder({ caseId: red.id, unitId: unitIds.gridA1, returnedAt: at('2026-03-21 09:00') });
  const again = makeOrder({ caseId: red.id, unitId: unitIds.communityA, returnedAt: at('2026-03-22 09:00') });
  const reworked = makeOrder({ caseId: late.id, unitId: unitIds.socialAffairs, reworkCount: 1 });
  const waivedOrder = makeOrder({ caseId: yellow.id, unitId: unitIds.communityB });
  return {
    cases: [inTime, late, refused, red, yellow, silent, merged, splitOff],
    orders: [returned, again, reworked, waivedOrder],
    reworks: [makeRework(reworked, at('2026-03-09 09:00'))],
    fundings: [
      makeFunding(returned, {
        ...{ kind: 'funded', amountFen: 120_050, sentAt: at('2026-03-20 10:00') },
        ...{ status: 'ended', endedAt: at('2026-03-21 09:00') },
      }),
      makeFunding(again, {
        ...{ kind: 'funded', amountFen: 80_000, sentAt: at('2026-02-28 23:59') },
        ...{ status: 'confirmed', confirmedAt: at('2026-03-01 00:00'), receivedFen: 79_999 },
      }),
      makeFunding(waivedOrder, { kind: 'waived', sentAt: at('2026-03-31 23:59') }),
    ],
    supervisions: [
      makeSupervision(
        { caseId: late.id, orderId: reworked.id, unitId: unitIds.socialAffairs },
        {
          ...{ askedAt: at('2026-03-09 10:00'), dueAt: at('2026-03-11 00:00') },
          ...{ status: 'answered', answeredAt: at('2026-03-11 00:00') },
        },
      ),
      makeSupervision(
        { caseId: red.id, orderId: returned.id, unitId: unitIds.gridA1 },
        {
          ...{ askedAt: at('2026-02-20 10:00'), dueAt: at('2026-03-02 00:00') },
          ...{ status: 'answered', answeredAt: at('2026-03-01 23:59') },
        },
      ),
      makeSupervision(
        { caseId: yellow.id, orderId: null, unitId: null },
        { askedAt: at('2026-03-30 10:00'), dueAt: at('2026-04-02 00:00'), answeredAt: at('2026-04-01 00:00') },
      ),
      makeSupervision(
        { caseId: red.id, orderId: again.id, unitId: unitIds.communityA },
        { askedAt: at('2026-03-22 10:00'), dueAt: at('2026-03-25 00:00'), closedAt: at('2026-03-23 10:00') },
      ),
    ],
  };
};

describe.each(DRIVERS)('a month counted by hand on %s', (driver) => {
  let office: SummaryOffice;
  beforeEach(async () => {
    office = await openSummaryOffice(driver);
  });
  afterEach(() => office.test.close());

  const generate = (unitId: string, month = '2026-03') =>
    office.commands['summary.generate']({ unitId, month }, office.as(actors.coordinator));

  it('has the figures of the street', async () => {
    await office.insert(march());
    const { content } = await generate(unitIds.street);
    expect(content.figures.total).toEqual({
      openAtStart: 2,
      received: 5,
      accepted: 4,
      notified: 1,
      refused: 1,
      merged: 1,
      reopened: 0,
      closedInTime: 2,
      closedLate: 1,
      openAtEnd: 2,
    });
    expect(content.figures.promisedWork).toEqual({ cases: 2, actualDays: 15, promisedDays: 25 });
    expect(content.figures.ratings).toMatchObject({ verySatisfied: 1, notRated: 1 });
    expect(content.cards).toEqual({ yellow: 1, red: 1 });
    expect(content.orders).toEqual({ returns: 2, returnedCases: 1, reworks: 1, reworkedCases: 1 });
    expect(content.lastMonth?.total).toMatchObject({ received: 3, closedInTime: 1, openAtEnd: 2 });
    const rates = computeRates(content.figures);
    expect(rates).toMatchObject({ onTimeRate: 2 / 3, averageActualDays: 7.5, speedUp: 0.4, solvedRate: 1 });
    expect(rankByVolume(content).map(({ name, received }) => [name, received])).toEqual([
      ['井盖', 4],
      ['最低生活保障申请', 1],
    ]);
    expect(rankBySpeed(content)).toMatchObject([{ name: '最低生活保障申请', averageDays: 7.5 }]);
  });

  it('has the money of the street and of its communities, and its supervisions', async () => {
    await office.insert(march());
    const { content } = await generate(unitIds.street);
    const none = { orders: 0, cases: 0, fen: 0 };
    const sent = { orders: 1, cases: 1, fen: 120_050 };
    const confirmed = { orders: 1, cases: 1, fen: 79_999 };
    expect(content.money).toEqual({ sent, confirmed, waived: { ...none, orders: 1, cases: 1 }, ended: sent });
    expect(content.supervisions).toEqual({
      pressed: { times: 3, cases: 3 },
      inTime: { times: 1, cases: 1 },
      late: { times: 1, cases: 1 },
      open: { times: 1, cases: 1 },
    });
    const unit = (unitId: string) => content.units.find((each) => each.unitId === unitId);
    expect(unit(unitIds.communityA)?.money).toEqual({ sent, confirmed, waived: none, ended: sent });
    expect(unit(unitIds.communityB)?.money).toMatchObject({ sent: none, waived: { orders: 1, fen: 0 } });
    expect(unit(unitIds.socialAffairs)?.supervisions).toMatchObject({ late: { times: 1 }, open: { times: 0 } });
    expect(unit(unitIds.communityA)?.supervisions).toMatchObject({ pressed: { times: 1 }, inTime: { times: 1 } });
    expect(findOtherMoney(content.money, content.units)).toBeNull();
    expect(findOtherSupervisions(content.supervisions, content.units)).toMatchObject({
      pressed: { times: 1 },
      open: { times: 1 },
      late: { times: 0 },
    });
    const { content: community } = await generate(unitIds.communityA);
    expect(community.money).toEqual(unit(unitIds.communityA)?.money);
  });

  it('has the figures of sections and communities, and names those without business', async () => {
    await office.insert(march());
    const { content } = await generate(unitIds.street);
    const unit = (unitId: string) => content.units.find((each) => each.unitId === unitId);
    expect(unit(unitIds.socialAffairs)).toMatchObject({
      counts: { received: 1, closedInTime: 1, closedLate: 1, openAtEnd: 0 },
      orders: { reworks: 1, returns: 0 },
    });
    expect(unit(unitIds.communityA)).toMatchObject({
      counts: { received: 5, merged: 1, openAtEnd: 2 },
      cards: { yellow: 1, red: 1 },
      orders: { returns: 2, returnedCases: 1 },
    });
    expect(
      listIdleUnits(content)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['乙社区', '住房保障科', '城市管理科'].sort());
    const community = await generate(unitIds.communityA);
    expect(community.content.figures.total).toEqual(unit(unitIds.communityA)?.counts);
    expect(community.content.units).toEqual([]);
  });

  it('counts reopened cases so that the balance holds, and never takes a closing out of its own month', async () => {
    const old = { receivedAt: at('2026-02-03 09:00'), acceptedAt: at('2026-02-03 09:00') };
    // Closed in February, reopened in March, closed late again in March; badly rated first, well rated then.
    const again = makeCase({
      ...old,
      status: 'delivered',
      reopenedAt: at('2026-03-05 09:00'),
      dueAt: at('2026-03-12 18:00'),
      closedAt: at('2026-03-13 09:00'),
      deliveredAt: at('2026-03-13 09:00'),
      promisedDays: 5,
      usedDays: 6,
      rating: 5,
      ratedAt: at('2026-03-14 09:00'),
    });
    // Closed and reopened within March, and open at its end: its closing does not stand.
    const undone = makeCase({ ...old, reopenedAt: at('2026-03-20 09:00') });
    // Closed in March, reopened in April: March keeps its closing and its silence.
    const later = makeCase({ ...old, status: 'assigned', reopenedAt: at('2026-04-02 09:00') });
    const handlings = [
      makeHandling({
        caseId: again.id,
        closedAt: at('2026-02-10 09:00'),
        reopenedAt: at('2026-03-05 09:00'),
        rating: 1,
        ratedAt: at('2026-02-11 09:00'),
      }),
      makeHandling({ caseId: undone.id, closedAt: at('2026-03-10 09:00'), reopenedAt: at('2026-03-20 09:00') }),
      makeHandling({
        caseId: later.id,
        closedAt: at('2026-03-16 09:00'),
        reopenedAt: at('2026-04-02 09:00'),
        promisedDays: 20,
        usedDays: 12,
        silentAt: at('2026-03-24 00:00'),
      }),
    ];
    await office.insert({ cases: [again, undone, later], handlings });
    const { content } = await generate(unitIds.street);
    expect(content.figures.total).toMatchObject({
      openAtStart: 2,
      received: 0,
      reopened: 1,
      closedInTime: 1,
      closedLate: 1,
      openAtEnd: 1,
    });
    expect(reconcile(content.figures)).toEqual([]);
    expect(content.figures.promisedWork).toEqual({ cases: 2, actualDays: 18, promisedDays: 25 });
    expect(content.figures.ratings).toMatchObject({ verySatisfied: 1, veryDissatisfied: 0, notRated: 1 });
    const february = (await generate(unitIds.street, '2026-02')).content.figures;
    expect(february.total).toMatchObject({ received: 3, closedInTime: 1, openAtEnd: 2 });
    expect(february.ratings.veryDissatisfied).toBe(1);
    const april = (await generate(unitIds.street, '2026-04')).content.figures.total;
    expect(april).toMatchObject({ openAtStart: 1, reopened: 1, openAtEnd: 2 });
  });

  it('sets a bad rating aside that a review found mistaken, and counts silence as the office says', async () => {
    const rated = { ...decided, receivedAt: at('2026-03-02 09:00'), closedAt: at('2026-03-03 09:00') } as const;
    const delivered = { deliveredAt: at('2026-03-03 10:00'), status: 'delivered' } as const;
    await office.insert({
      cases: [
        makeCase({ ...rated, ...delivered, rating: 1, ratedAt: at('2026-03-04 09:00'), remedyReviewed: 'mistaken' }),
        makeCase({ ...rated, ...delivered, rating: 2, ratedAt: at('2026-03-04 09:00') }),
        makeCase({ ...rated, ...delivered, rating: 4, ratedAt: at('2026-03-04 09:00') }),
        makeCase({ ...rated, ...delivered }),
      ],
    });
    const apart = (await generate(unitIds.street)).content.figures;
    expect(apart.ratings).toMatchObject({
      satisfied: 1,
      dissatisfied: 1,
      veryDissatisfied: 0,
      setAside: 1,
      notRated: 1,
    });
    expect(computeRates(apart)).toMatchObject({ satisfaction: 1 / 2, ratingRate: 2 / 3 });
    await office.database.write('set', async (tx) => {
      await writeSettings(tx, { ...(await readSettings(tx)), isUnratedNeutral: true });
    });
    const together = (await generate(unitIds.street)).content.figures;
    expect(computeRates(together)).toMatchObject({ satisfaction: 2 / 3, ratingRate: 2 / 3 });
    expect(together.ratings.notRated).toBe(1);
  });

  it('begins and ends at midnight of the office, not of Greenwich', async () => {
    const border = (received: string, closed: string | null) =>
      makeCase({
        receivedAt: received,
        acceptedAt: received,
        closedAt: closed,
        status: closed === null ? 'accepted' : 'decided',
      });
    await office.insert({
      cases: [
        border('2026-02-28T15:59:59.999Z', '2026-02-28T16:00:00.000Z'),
        border('2026-02-28T16:00:00.000Z', '2026-03-31T15:59:59.999Z'),
        border('2026-03-31T15:59:59.999Z', '2026-03-31T16:00:00.000Z'),
        border('2026-03-31T16:00:00.000Z', null),
      ],
    });
    const { content } = await generate(unitIds.street);
    expect(content.figures.total).toMatchObject({ openAtStart: 1, received: 2, closedInTime: 2, openAtEnd: 1 });
  });

  it('counts what has come so far while the month runs', async () => {
    await office.insert({
      cases: [makeCase({ receivedAt: at('2026-05-01 09:00') }), makeCase({ receivedAt: at('2026-05-02 09:00') })],
    });
    const { content, signing } = await generate(unitIds.street, '2026-05');
    expect(content.figures.total).toMatchObject({ received: 1, openAtEnd: 1 });
    expect(signing).toBe('open-month');
  });
});
