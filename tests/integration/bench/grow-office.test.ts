import pg from 'pg';
import { expect, inject, it } from 'vitest';
import type { ServerLocation } from '../../../electron/database/data-source';
import { growOffice } from '../../bench/growth/grow-office';
import { actors } from '../../factories/test-office';
import { appeal, filterOf, openCaseDesk } from '../features/case/case-desk';

it('an office grows by copies that lie in the past, have ended and are found like others', async () => {
  const desk = await openCaseDesk('postgres');
  for (const content of ['井盖松动', '路灯不亮'])
    await desk.cases['case.accept']({ intake: { ...appeal, content }, draftId: null }, desk.as(actors.clerk));
  const { database } = desk.test.location as ServerLocation;
  const client = new pg.Client({ ...inject('postgres'), database });
  await client.connect();
  await growOffice(client, 4, () => undefined);
  await client.end();
  const find = (filter: object) =>
    desk.cases['case.list'](
      { filter: filterOf(filter), sort: { by: 'receivedAt', direction: 'desc' }, page: 0, pageSize: 50 },
      desk.as(actors.coordinator),
    );
  const all = await find({});
  expect(all.total).toBe(8);
  expect(new Set(all.rows.map(({ number }) => number)).size).toBe(8);
  expect(all.rows.filter(({ closedAt }) => closedAt === null)).toHaveLength(2);
  const lamps = await find({ text: '路灯' });
  expect(lamps.rows.map(({ receivedAt }) => receivedAt.slice(0, 10))).toEqual([
    '2026-03-02',
    '2026-01-13',
    '2025-11-26',
    '2025-10-09',
  ]);
  await desk.test.close();
});
