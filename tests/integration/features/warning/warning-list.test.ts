import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STANDING, WarningListService } from '../../../../electron/features/warning/warning-list.service';
import type { Actor } from '../../../../electron/security/actor';
import { actors, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { at, makeCard } from '../summary/summary-rows';
import { type CardDesk, openCardDesk } from './card-desk';

const MONDAY = at('2026-03-02 09:00');

describe.each(DRIVERS)('the list of cards on %s', (driver) => {
  let desk: CardDesk;
  beforeAll(async () => {
    desk = await openCardDesk(driver, MONDAY);
    const caseId = (await desk.addCases(1))[0]?.id ?? '';
    const card = (receiverUnitId: string | null, receiverAccountId: string | null = null) =>
      makeCard({ caseId, kind: 'decision', colour: 'yellow', issuedAt: MONDAY, receiverUnitId, receiverAccountId });
    await desk.addCards([
      card(unitIds.communityA),
      card(unitIds.gridA1),
      card(unitIds.housing),
      card(unitIds.housing, actors.housingHandler.accountId),
      card(null),
    ]);
  });
  afterAll(() => desk.test.close());

  const list = async (actor: Actor, unitId: string | null, isMine = false) => {
    const service = new WarningListService({
      kit: desk,
      deadlines: { countWorkingDays: () => 0 },
      cases: { requireVisible: async () => undefined },
    });
    const filter = { ...STANDING, unitId, isMine };
    const sort = { by: 'dueAt', direction: 'asc' } as const;
    const { rows, total } = await service.list(actor, { filter, sort, page: 0, pageSize: 20 });
    expect(rows).toHaveLength(total);
    return rows.map(({ receiverName }) => receiverName).sort();
  };

  it.each([
    ['a community with its grids', unitIds.communityA, ['甲社区', '甲社区第一网格']],
    ['a grid alone', unitIds.gridA1, ['甲社区第一网格']],
    ['a section with what was given to one of its people', unitIds.housing, ['住房保障科', '经办人住房']],
    ['a unit that was given none', unitIds.communityB, []],
  ])('is narrowed to %s', async (_name, unitId, expected) => {
    expect(await list(actors.coordinator, unitId)).toEqual(expected);
  });

  it('shows a handler no cards of other units, whatever unit he asks for', async () => {
    expect(await list(actors.handler, unitIds.housing)).toEqual([]);
    expect(await list(actors.communityHandler, null)).toEqual(['甲社区', '甲社区第一网格']);
  });

  it('lets receivers appeal, and nobody else', async () => {
    const service = new WarningListService({
      kit: desk,
      deadlines: { countWorkingDays: () => 0 },
      cases: { requireVisible: async () => undefined },
    });
    const caseId = (await desk.readCards())[0]?.caseId ?? '';
    const appealable = async (actor: Actor) => {
      const { cards } = await service.ofCase(actor, caseId);
      return cards.filter(({ allowed }) => allowed.includes('appeal')).map(({ receiverName }) => receiverName);
    };
    expect(await appealable(actors.coordinator)).toEqual(['']);
    expect(await appealable(actors.clerk)).toEqual([]);
    expect(await appealable(actors.manager)).toEqual([]);
    expect((await appealable(actors.housingHandler)).sort()).toEqual(['住房保障科', '经办人住房']);
  });
});
