import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { computeRates } from '#shared/domain/summary/rates';
import { reconcile } from '#shared/domain/summary/reconcile';
import { readSettings, writeSettings } from '../../../../electron/settings/settings.repository';
import { actors, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { openSummaryOffice, type SummaryOffice } from './summary-office';
import { at, makeCase, makeHandling } from './summary-rows';

describe.each(DRIVERS)('borders of a month counted by hand on %s', (driver) => {
  let office: SummaryOffice;
  beforeEach(async () => {
    office = await openSummaryOffice(driver);
  });
  afterEach(() => office.test.close());

  const generate = (unitId: string, month = '2026-03') =>
    office.commands['summary.generate']({ unitId, month }, office.as(actors.coordinator));

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
    const rated = {
      leadUnitId: unitIds.socialAffairs,
      receivedAt: at('2026-03-02 09:00'),
      closedAt: at('2026-03-03 09:00'),
    };
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
