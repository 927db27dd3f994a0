import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { managerOf } from '../../../../electron/database/transaction';
import type { Actor } from '../../../../electron/security/actor';
import { actors, itemVersionIds, testId, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { acceptedCase, CASE_ID, dispatchOf, type OrderDesk, openOrderDesk, orderOf, seen, toUnit } from './order-desk';

const { coordinator, handler, housingHandler, communityHandler } = actors;
const SECOND = testId(501);
const THIRD = testId(502);

describe.each(DRIVERS)('the list of orders on %s', (driver) => {
  let desk: OrderDesk;
  beforeEach(async () => {
    desk = await openOrderDesk(driver);
    await desk.test.database.write('cases', async (tx) => {
      const second = { id: SECOND, number: '37020201020260302000025', applicantName: '李四', subject: '上门 50% 保洁' };
      const third = { id: THIRD, number: '37020201020260301000018', applicantName: '张小五', subject: '路灯不亮' };
      await managerOf(tx).insert(CaseEntity, [
        acceptedCase({ ...second, itemVersionId: itemVersionIds.immediate, dueAt: null, yellowAt: null }),
        acceptedCase({
          ...third,
          kind: 'appeal',
          dueAt: '2026-03-09T09:00:00.000Z',
          yellowAt: '2026-03-06T01:00:00.000Z',
        }),
      ]);
    });
    const at = async (now: string, input: Parameters<typeof dispatchOf>[0]) => {
      desk.now = now;
      return desk.send('order.dispatch', coordinator, dispatchOf(input));
    };
    await at('2026-03-02T02:00:00.000Z', { coHandlers: [toUnit('housing'), toUnit('gridA1')] });
    await at('2026-03-02T03:00:00.000Z', { caseId: SECOND, lead: toUnit('communityA') });
    const lead = { unitId: unitIds.socialAffairs, accountId: handler.accountId };
    await at('2026-03-02T04:00:00.000Z', { caseId: THIRD, lead });
  });
  afterEach(() => desk.close());

  const list = (actor: Actor, input: object = {}) =>
    desk.send('order.listMine', actor, {
      text: '',
      statuses: [],
      card: null,
      sortBy: 'dueAt',
      direction: 'asc',
      page: 0,
      pageSize: 20,
      ...input,
    });
  const names = async (actor: Actor, input: object = {}) =>
    (await list(actor, input)).rows.map(({ order, case: row }) => `${order.unitName} ${row.applicantName}`);

  it('shows handlers their unit, themselves, and a community its grids', async () => {
    expect(await names(handler)).toEqual(['社会事务科 张小五', '社会事务科 张三']);
    expect(await names(housingHandler)).toEqual(['住房保障科 张三']);
    expect(await names(communityHandler)).toEqual(['甲社区第一网格 张三', '甲社区 李四']);
    const colleague = { ...handler, accountId: testId(29) };
    expect(await names(colleague)).toEqual(['社会事务科 张三']);
  });

  it('shows a co-ordinator all, those without a limit last in both directions', async () => {
    const { rows, total } = await list(coordinator);
    expect(total).toBe(5);
    const dues = rows.map(({ order }) => order.dueAt?.slice(0, 10) ?? null);
    expect(dues).toEqual(['2026-03-09', '2026-03-30', '2026-03-30', '2026-03-30', null]);
    const descending = (await list(coordinator, { direction: 'desc' })).rows.map(({ order }) => order.dueAt);
    expect(descending.at(-1)).toBeNull();
    expect(descending[0]?.slice(0, 10)).toBe('2026-03-30');
  });

  it('sorts by the dispatch', async () => {
    const newest = await names(coordinator, { sortBy: 'dispatchedAt', direction: 'desc' });
    expect(newest.slice(0, 2)).toEqual(['社会事务科 张小五', '甲社区 李四']);
  });

  it.each(['asc', 'desc'] as const)('pages %s without losing or repeating an order', async (direction) => {
    const ids: string[] = [];
    for (const page of [0, 1, 2]) {
      const { rows, total } = await list(coordinator, { page, pageSize: 2, direction });
      expect(total).toBe(5);
      ids.push(...rows.map(({ order }) => order.id));
    }
    expect(new Set(ids).size).toBe(5);
    expect(ids).toHaveLength(5);
  });

  it.each([
    ['37020201020260302000017', ['社会事务科 张三', '住房保障科 张三', '甲社区第一网格 张三']],
    ['370202010 20260301', ['社会事务科 张小五']],
    ['张', ['社会事务科 张小五', '社会事务科 张三', '住房保障科 张三', '甲社区第一网格 张三']],
    ['保洁 上门', ['甲社区 李四']],
    ['50%', ['甲社区 李四']],
    ['小五', []],
    ['0%', ['甲社区 李四']],
    ['%', []], // single characters are looked for in numbers and names alone
    ['_', []],
  ])('finds %s', async (text, expected) => {
    expect((await names(coordinator, { text })).sort()).toEqual([...expected].sort());
    expect((await list(coordinator, { text })).total).toBe(expected.length);
  });

  it('narrows to statuses', async () => {
    const [row] = (await list(housingHandler)).rows;
    if (row === undefined) throw new Error('no row');
    await desk.send('order.sign', housingHandler, seen(row.order));
    expect(await names(coordinator, { statuses: ['signed'] })).toEqual(['住房保障科 张三']);
    expect(await names(coordinator, { statuses: ['signed', 'dispatched'] })).toHaveLength(5);
    expect(await names(coordinator, { statuses: ['withdrawn'] })).toEqual([]);
  });

  it.each([
    '2026-03-03T02:00:00.000Z',
    '2026-03-06T00:59:59.000Z',
    '2026-03-06T01:00:00.000Z',
    '2026-03-09T09:00:00.001Z',
    '2026-03-10T02:00:00.000Z',
    '2026-04-02T02:00:00.000Z',
  ])('narrows to the very cards that it shows, at %s', async (now) => {
    const housing = (await list(housingHandler)).rows[0]?.order;
    if (housing === undefined) throw new Error('no order');
    await desk.send('order.reply', housingHandler, { ...seen(housing), reply: '无房', fileIds: [] });
    desk.now = now;
    const all = (await list(coordinator)).rows;
    for (const card of ['none', 'yellow', 'red'] as const) {
      const expected = all.filter(({ order }) => order.card === card).map(({ order }) => order.id);
      const found = await list(coordinator, { card });
      expect(found.rows.map(({ order }) => order.id)).toEqual(expected);
      expect(found.total).toBe(expected.length);
    }
    expect(all.some(({ order }) => order.card !== 'none')).toBe(now >= '2026-03-06T01:00:00.000Z');
  });

  it('tells what the asker may do with each', async () => {
    const mine = (await list(handler)).rows.map(({ order }) => order.allowed);
    expect(mine).toEqual([
      ['sign', 'reply', 'return'],
      ['sign', 'reply', 'return'],
    ]);
    const all = (await list(coordinator)).rows.map(({ order }) => order.allowed);
    expect(all.every((acts) => acts.join() === 'reroute,withdraw')).toBe(true);
  });

  it('offers no act on an order that another took the place of', async () => {
    const lead = (await list(handler, { text: '张三' })).rows[0]?.order;
    if (lead === undefined) throw new Error('no order');
    const returned = await desk.send('order.return', handler, { ...seen(lead), reason: '不是' });
    expect((await list(coordinator, { statuses: ['returned'] })).rows[0]?.order.allowed).toEqual([
      'reroute',
      'withdraw',
    ]);
    const { orderId, version } = seen(orderOf(returned, 'socialAffairs'));
    await desk.send('order.reroute', coordinator, { orderId, version, to: toUnit('urban'), instructions: '' });
    expect((await list(coordinator, { statuses: ['returned'] })).rows[0]?.order.allowed).toEqual([]);
    expect((await list(coordinator, { text: CASE_ID })).total).toBe(0);
  });
});
