import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findOtherMoney, findOtherSupervisions } from '#shared/domain/summary/money-figures';
import { findOtherWarnings } from '#shared/domain/summary/warning-figures';
import { actors, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { march } from './march';
import { openSummaryOffice, type SummaryOffice } from './summary-office';

describe.each(DRIVERS)('acts of a month counted by hand on %s', (driver) => {
  let office: SummaryOffice;
  beforeEach(async () => {
    office = await openSummaryOffice(driver);
  });
  afterEach(() => office.test.close());

  const generate = (unitId: string, month = '2026-03') =>
    office.commands['summary.generate']({ unitId, month }, office.as(actors.coordinator));

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

  it('has the cards of the street by clock and by receiver, those withdrawn apart', async () => {
    await office.insert(march());
    const { content } = await generate(unitIds.street);
    const none = { cards: 0, cases: 0 };
    const one = { cards: 1, cases: 1 };
    expect(content.warnings).toEqual({
      yellow: { cards: 4, cases: 3 },
      red: { cards: 2, cases: 2 },
      withdrawn: one,
    });
    expect(content.warningsByClock).toEqual([
      { key: 'decision', figures: { yellow: one, red: one, withdrawn: none } },
      { key: 'dispatch', figures: { yellow: one, red: one, withdrawn: none } },
      { key: 'signing', figures: { yellow: one, red: none, withdrawn: one } },
      { key: 'order', figures: { yellow: one, red: none, withdrawn: none } },
    ]);
    const unit = (unitId: string) => content.units.find((each) => each.unitId === unitId)?.warnings;
    expect(unit(unitIds.socialAffairs)).toEqual({ yellow: one, red: one, withdrawn: none });
    // The community's own card and those of its grid, all of one case.
    expect(unit(unitIds.communityA)).toEqual({ yellow: { cards: 2, cases: 1 }, red: none, withdrawn: one });
    expect(unit(unitIds.communityB)).toEqual({ yellow: none, red: none, withdrawn: none });
    const centre = { cards: 1, cases: 0 };
    expect(findOtherWarnings(content.warnings, content.units)).toEqual({
      yellow: centre,
      red: centre,
      withdrawn: none,
    });
    const { content: community } = await generate(unitIds.communityA);
    expect(community.warnings).toEqual(unit(unitIds.communityA));
    expect(community.warningsByClock.map(({ key }) => key)).toEqual(['signing', 'order']);
    expect((await generate(unitIds.street, '2026-02')).content.warnings).toMatchObject({ yellow: one, red: none });
    expect((await generate(unitIds.street, '2026-04')).content.warnings).toMatchObject({ yellow: one, red: none });
  });

  it('opens the cases of a clock and of a receiver, and never those of withdrawn cards as red', async () => {
    const rows = march();
    await office.insert(rows);
    const { id: summaryId } = await generate(unitIds.street);
    const open = async (figure: string) => {
      const query = { summaryId, figure, page: 0, pageSize: 100 };
      const found = await office.commands['summary.openFigure'](query, office.as(actors.manager));
      return found.rows.map(({ id }) => rows.cases.findIndex((each) => each.id === id)).sort();
    };
    const [late, overdue, young] = [1, 3, 4];
    expect(await open('card.yellow')).toEqual([late, overdue, young]);
    expect(await open('card.red')).toEqual([late, young]);
    expect(await open('card.withdrawn')).toEqual([overdue]);
    expect(await open('clock.signing.card.red')).toEqual([]);
    expect(await open('clock.dispatch.card.red')).toEqual([young]);
    expect(await open(`unit.${unitIds.communityA}.card.yellow`)).toEqual([overdue]);
  });
});
