import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listIdleUnits, rankBySpeed, rankByVolume } from '#shared/domain/summary/ranking';
import { computeRates } from '#shared/domain/summary/rates';
import { actors, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { march } from './march';
import { openSummaryOffice, type SummaryOffice } from './summary-office';

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
});
