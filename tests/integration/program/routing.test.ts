import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayRoute } from '#shared/i18n/say-route';
import { createI18n } from '#shared/i18n/translator';
import type { UnitView } from '#shared/ipc/commands/organisation';
import { DRIVERS } from '../../helpers/test-database';
import { callFor, findItem, JOINT_ITEM } from './intakes';
import { findOddEntries, openStreet, type StreetProgram, unitFor } from './street-program';

const chinese = createI18n('zh-CN').t;
/** Saturday 2026-03-07, 21:40 in Beijing. */
const SATURDAY_NIGHT = '2026-03-07T13:40:00.000Z';
const MONDAY_MORNING = '2026-03-02T02:00:00.000Z';
const WORKDAYS = [{ weekdays: [1, 2, 3, 4, 5], from: 0, to: 1440 }];
const SATURDAY = [{ weekdays: [6], from: 0, to: 1440 }];

describe.each(DRIVERS)('routing on %s', (driver) => {
  let street: StreetProgram;
  let units: readonly UnitView[];
  let grid: UnitView;
  const ask: StreetProgram['ask'] = (person, command, input) => street.ask(person, command, input);

  /** The section answers on workdays, the grid itself on Saturdays, nobody on Sundays. */
  beforeAll(async () => {
    street = await openStreet(driver);
    const community = unitFor(await ask('administrator', 'organisation.list', {}), 'community');
    const fields = { name: '第一网格', shortName: '', sectionKey: null, code: '' } as const;
    grid = await ask('administrator', 'organisation.create', { ...fields, kind: 'grid', parentId: community.id });
    units = await ask('administrator', 'organisation.list', {});
    const rule = { gridIds: [grid.id], elements: ['*'], validFrom: null, validThrough: null };
    const urban = { unitId: unitFor(units, 'urban-management').id, accountId: null };
    let head = await ask('coordinator', 'responsibility.begin', { start: { from: 'nothing' } });
    for (const { spans, assignment } of [
      { spans: WORKDAYS, assignment: urban },
      { spans: SATURDAY, assignment: { unitId: grid.id, accountId: null } },
    ]) {
      const seen = { versionId: head.id, version: head.version };
      head = await ask('coordinator', 'responsibility.saveRule', {
        ...seen,
        ruleId: null,
        rule: { ...rule, spans, assignment },
      });
    }
    const seen = { versionId: head.id, version: head.version };
    await ask('manager', 'responsibility.enact', { ...seen, reason: '周日由值班领导临时指定' });
  });
  afterAll(() => street.close());

  const inGrid = () => ({ communityId: grid.parentId, gridId: grid.id });
  const tryAt = (at: string, categoryCode = 'T0101') =>
    ask('manager', 'route.try', { matter: { by: 'category', categoryCode }, ...inGrid(), at });
  const take = async (content: string, place: object = inGrid()) => {
    const intake = { ...callFor('appeal', content), ...place };
    const { caseId } = await ask('clerk', 'case.accept', { intake, draftId: null });
    return ask('coordinator', 'case.get', { caseId });
  };

  it('answers who would get a case that came on Saturday at 21:40, and says what must come first', async () => {
    expect(await tryAt(SATURDAY_NIGHT)).toMatchObject({
      lead: { unitName: '第一网格', personName: '' },
      way: 'money-first',
      reason: { by: 'matrix', weekday: 6, from: 0, to: 1440 },
    });
    expect(await tryAt(MONDAY_MORNING)).toMatchObject({ lead: { unitName: '城市管理科' }, way: 'at-once' });
  });

  it('names the hole of the matrix and goes by the category’s section', async () => {
    const sunday = await tryAt('2026-03-08T02:00:00.000Z');
    expect(sunday).toMatchObject({
      way: 'by-coordinator',
      reason: { by: 'section', matrix: { why: 'gap', weekday: 7 } },
    });
    expect(sayRoute(chinese, sunday.reason)).toMatch(/^责任矩阵中第一网格“.+”周日 10:00无人负责；按类别/);
    const nowhere = await ask('manager', 'route.try', {
      matter: { by: 'category', categoryCode: 'T0101' },
      ...{ communityId: null, gridId: null, at: MONDAY_MORNING },
    });
    expect(nowhere.reason).toMatchObject({ by: 'section', matrix: { why: 'no-grid' } });
  });

  it('answers for an item by its flow, and refuses what there is not', async () => {
    const { versionId } = await findItem(street, JOINT_ITEM);
    const input = { matter: { by: 'item', itemVersionId: versionId }, ...inGrid(), at: MONDAY_MORNING } as const;
    expect((await ask('coordinator', 'route.try', input)).reason.by).toBe('flow');
    const unknown = { ...input, matter: { by: 'category', categoryCode: 'T9999' } } as const;
    expect(await street.send('coordinator', 'route.try', unknown)).toMatchObject({ error: { code: 'not-found' } });
  });

  it('sends an appeal at once to the one who is responsible, and keeps why', async () => {
    const taken = await take('井盖松动');
    expect(taken).toMatchObject({ status: 'assigned', leadUnitName: '城市管理科' });
    const [order] = taken.orders;
    expect(order).toMatchObject({ role: 'lead', route: { by: 'matrix', grid: '第一网格', standInFor: null } });
    expect(order === undefined ? '' : sayRoute(chinese, order.route)).toMatch(
      /^按责任矩阵（第 1 版），第一网格“.+”周一 00:00–24:00由城市管理科负责$/,
    );
  });

  it('leaves it in the pool without a grid, with the money undecided, or where the office wants it so', async () => {
    expect(await take('没有网格', { communityId: grid.parentId })).toMatchObject({ status: 'accepted', orders: [] });
    street.clock.advance(5 * 24 * 60 + 12 * 60 + 40);
    await street.wakeAll();
    expect(await take('周六夜里')).toMatchObject({ status: 'accepted', heldFor: 'funding' });
    street.clock.advance(36 * 60 + 20);
    await street.wakeAll();
    const settings = await ask('administrator', 'setting.get', {});
    await ask('administrator', 'setting.update', { ...settings, isRoutedByMatrix: false, seen: settings });
    const waiting = await take('照明不亮');
    expect(waiting).toMatchObject({ status: 'accepted', orders: [] });
    const proposal = await ask('coordinator', 'order.propose', { caseId: waiting.id });
    expect(proposal).toMatchObject({
      lead: { unitId: unitFor(units, 'urban-management').id },
      reason: { by: 'matrix' },
    });
    expect(await findOddEntries(street)).toEqual([]);
  });
});
