import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Intake } from '#shared/domain/case/intake';
import type { CARDS } from '#shared/domain/case/vocabulary';
import { actors, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { appeal, application, type CaseDesk, filterOf, loggedActions, openCaseDesk } from './case-desk';

describe.each(DRIVERS)('lists of cases on %s', (driver) => {
  let desk: CaseDesk;
  beforeEach(async () => {
    desk = await openCaseDesk(driver, 3);
  });
  afterEach(() => desk.test.close());

  const take = async (intake: Intake = application) =>
    desk.cases['case.accept']({ intake, draftId: null }, desk.as(actors.clerk));
  const named = (intake: Intake, name: string): Intake => ({ ...intake, applicant: { ...intake.applicant, name } });
  const receivedDown = { by: 'receivedAt', direction: 'desc' } as const;
  const list = async (filter: object, actor = actors.coordinator) =>
    desk.cases['case.list']({ filter: filterOf(filter), sort: receivedDown, page: 0, pageSize: 50 }, desk.as(actor));
  const ids = async (filter: object, actor = actors.coordinator) =>
    (await list(filter, actor)).rows.map(({ id }) => id);

  it('finds by number, its beginning, whole document, whole telephone, name and words of the content', async () => {
    const first = await take();
    await take(appeal);
    const found = async (text: string) => (await ids({ text })).map((id) => (id === first.caseId ? 'first' : 'second'));
    expect(await found(first.number)).toEqual(['first']);
    expect((await found('37020201020260302')).sort()).toEqual(['first', 'second']);
    expect(await found('11010519491231002x')).toEqual(['first']);
    expect(await found('1101051949')).toEqual([]);
    expect(await found('138-1234-5678')).toEqual(['first']);
    expect(await found('（0532）83881234')).toEqual(['second']);
    expect(await found('张三')).toEqual(['first']);
    expect(await found('三丰')).toEqual([]);
    expect(await found('响声 井盖')).toEqual(['second']);
    expect(await found('井盖 路灯')).toEqual([]);
    expect(await found('18')).toEqual(['second']);
    expect(await found('%')).toEqual([]);
    expect(await found("' OR 1=1 --")).toEqual([]);
  });

  it('narrows by each filter', async () => {
    const first = await take();
    desk.now = '2026-03-02T16:00:00.000Z'; // 3 March in Beijing
    const second = await take({ ...appeal, communityId: unitIds.communityB, gridId: null });
    await desk.setCase(second.caseId, { status: 'assigned', leadUnitId: unitIds.urban });
    expect(await ids({ kind: 'application' })).toEqual([first.caseId]);
    expect(await ids({ statuses: ['assigned', 'decided'] })).toEqual([second.caseId]);
    expect(await ids({ channel: 'hotline' })).toEqual([second.caseId]);
    expect(await ids({ communityId: unitIds.communityA })).toEqual([first.caseId]);
    expect(await ids({ leadUnitId: unitIds.urban })).toEqual([second.caseId]);
    expect(await ids({ receivedFrom: '2026-03-03' })).toEqual([second.caseId]);
    expect(await ids({ receivedTo: '2026-03-02' })).toEqual([first.caseId]);
    const { rows } = await list({ leadUnitId: unitIds.urban });
    expect(rows).toMatchObject([{ communityName: '乙社区', leadUnitName: '城市管理科', subject: '井盖' }]);
  });

  it('shows and filters cards by one rule', async () => {
    const { caseId } = await take(appeal); // due Monday 9 March, 17:00
    const cards: readonly (readonly [string, (typeof CARDS)[number]])[] = [
      ['2026-03-06T00:59:00.000Z', 'none'], // Friday 08:59, one minute before the last working day but one opens
      ['2026-03-06T01:00:00.000Z', 'yellow'],
      ['2026-03-09T09:30:00.000Z', 'yellow'], // after closing on the due day
      ['2026-03-10T00:59:00.000Z', 'yellow'],
      ['2026-03-10T01:00:00.000Z', 'red'], // the next working day opens
      ['2026-03-14T03:00:00.000Z', 'red'],
    ];
    for (const [now, card] of cards) {
      desk.now = now;
      expect([now, (await list({ card })).rows.map((row) => row.card)]).toEqual([now, [card]]);
      for (const other of (['none', 'yellow', 'red'] as const).filter((each) => each !== card)) {
        expect([now, other, await ids({ card: other })]).toEqual([now, other, []]);
      }
      const waiting = await desk.cases['case.countWaiting']({}, desk.as(actors.coordinator));
      expect(waiting).toMatchObject({ yellow: card === 'yellow' ? 1 : 0, red: card === 'red' ? 1 : 0 });
    }
    await desk.setCase(caseId, { closedAt: desk.now });
    expect((await list({ card: 'none' })).rows).toMatchObject([{ card: 'none' }]);
  });

  it('pages and sorts in the database, what has no deadline last', async () => {
    const taken: string[] = [];
    for (const [at, intake] of [application, appeal, application, appeal, application].entries()) {
      desk.now = `2026-03-02T0${at + 1}:00:00.000Z`;
      taken.push((await take(intake)).caseId);
    }
    const [, second, third] = taken;
    if (second === undefined || third === undefined) throw new Error('not taken');
    await desk.setCase(third, { dueAt: null, yellowAt: null });
    const pages = async (by: 'dueAt' | 'receivedAt' | 'number', direction: 'asc' | 'desc') => {
      const found: string[] = [];
      for (const page of [0, 1, 2]) {
        const input = { filter: filterOf(), sort: { by, direction }, page, pageSize: 2 };
        const answer = await desk.cases['case.list'](input, desk.as(actors.manager));
        expect(answer.total).toBe(5);
        found.push(...answer.rows.map((row) => row.id));
      }
      return found;
    };
    expect(await pages('receivedAt', 'asc')).toEqual(taken);
    expect(await pages('number', 'desc')).toEqual([...taken].reverse());
    for (const direction of ['asc', 'desc'] as const) {
      const found = await pages('dueAt', direction);
      expect(found.at(-1)).toBe(third);
      expect(new Set(found).size).toBe(5);
    }
    expect((await pages('dueAt', 'asc'))[0]).toBe(second);
  });

  it('lists and counts for a handler only what his unit is asked for', async () => {
    const mine = await take();
    await take(appeal);
    await desk.addOrder(mine.caseId, { unitId: unitIds.socialAffairs });
    expect(await ids({}, actors.handler)).toEqual([mine.caseId]);
    expect((await list({}, actors.housingHandler)).total).toBe(0);
    const waiting = await desk.cases['case.countWaiting']({}, desk.as(actors.handler));
    expect(waiting).toEqual({ pool: 0, myOrders: 1, yellow: 0, red: 0 });
    await desk.addOrder(mine.caseId, { unitId: unitIds.housing, status: 'returned' });
    await desk.addOrder(mine.caseId, { unitId: unitIds.socialAffairs, accountId: actors.housingHandler.accountId });
    expect(await desk.cases['case.countWaiting']({}, desk.as(actors.handler))).toEqual(waiting);
    const forCoordinator = await desk.cases['case.countWaiting']({}, desk.as(actors.coordinator));
    expect(forCoordinator).toEqual({ pool: 2, myOrders: 2, yellow: 0, red: 0 });
  });

  it('exports masked, records it, and refuses what is too much', async () => {
    for (const name of ['甲', '乙', '丙']) await take(named(appeal, name));
    await take();
    const sort = { by: 'number', direction: 'asc' } as const;
    const all = desk.cases['case.export']({ filter: filterOf(), sort }, desk.as(actors.manager));
    await expect(all).rejects.toMatchObject({ fields: { filter: 'export-too-large' } });
    expect(desk.exported).toEqual([]);
    const filter = filterOf({ kind: 'application' });
    const answer = await desk.cases['case.export']({ filter, sort }, desk.as(actors.manager));
    expect(answer).toEqual({ fileName: '办件清单 2026-03-02.xlsx', rows: 1 });
    const [table] = desk.exported;
    expect(table?.rows[0]).toHaveLength(table?.columns.length ?? -1);
    expect(JSON.stringify(table?.rows)).toContain('1101**********002X');
    expect(JSON.stringify(table?.rows)).not.toContain('11010519491231002X');
    expect((await loggedActions(desk)).at(-1)).toBe('case.exported');
  });

  it('warns of earlier cases and of likely duplicates of the last ninety days', async () => {
    const related = (question: object) => {
      const empty = {
        residentId: null,
        documentNumber: '',
        phone: '',
        itemVersionId: null,
        categoryCode: null,
        place: '',
      };
      return desk.cases['case.findRelated']({ ...empty, ...question }, desk.as(actors.clerk));
    };
    const old = await take(appeal);
    desk.now = '2026-06-15T02:00:00.000Z';
    const recent = await take(appeal);
    const other = await take({ ...appeal, categoryCode: 'E0101' });
    const idsOf = async (question: object) => {
      const { earlier, duplicates } = await related(question);
      return { earlier: earlier.map(({ id }) => id), duplicates: duplicates.map(({ id }) => id) };
    };
    const [row] = (await list({ text: recent.number })).rows;
    const view = await desk.cases['case.get']({ caseId: row?.id ?? '' }, desk.as(actors.clerk));
    const residentId = view.applicant.residentId;
    expect(await idsOf({ residentId, categoryCode: 'T0101' })).toEqual({
      earlier: [other.caseId, recent.caseId, old.caseId],
      duplicates: [recent.caseId],
    });
    expect(await idsOf({ phone: '053283881234', categoryCode: 'T0101' })).toEqual({
      earlier: [],
      duplicates: [recent.caseId],
    });
    expect(await idsOf({ place: appeal.place, categoryCode: 'E0101' })).toMatchObject({ duplicates: [other.caseId] });
    expect(await idsOf({ phone: '053283881234' })).toEqual({ earlier: [], duplicates: [] });
    expect(await idsOf({ categoryCode: 'T0101' })).toEqual({ earlier: [], duplicates: [] });
  });
});
