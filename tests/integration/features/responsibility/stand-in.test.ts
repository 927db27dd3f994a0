import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ResponsibleFinderService } from '../../../../electron/features/responsibility/responsible-finder.service';
import { actors, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { codeOf, take } from '../../ipc/office-harness';
import { type MatrixDesk, openMatrixDesk, WINDOWS } from './matrix-desk';

const MONDAY = '2026-03-02T01:00:00.000Z';
const handler = { unitId: unitIds.communityA, accountId: actors.communityHandler.accountId };
const leave = {
  absent: handler,
  standIn: { unitId: unitIds.urban, accountId: null },
  firstDay: '2026-03-02',
  lastDay: '2026-03-04',
  reason: '年休假',
};

describe.each(DRIVERS)('stand-ins on %s', (driver) => {
  let desk: MatrixDesk;
  beforeEach(async () => {
    desk = await openMatrixDesk(driver);
    const limit = { unit: 'clock-hours', amount: 24 } as const;
    const setting = { code: 'T01', openingConditions: '', closingConditions: '', limit };
    const head = await desk.saveRule(await desk.begin(), { assignment: handler });
    const input = { versionId: head.id, version: head.version, setting };
    await desk.enact(take(await desk.office.send(WINDOWS.coordinator, 'responsibility.saveSetting', input)));
  });
  afterEach(() => desk.office.test.close());

  const find = (at: string) =>
    desk.office.test.database.read((tx) =>
      new ResponsibleFinderService().find(tx, { gridId: unitIds.gridA1, categoryCode: 'T0101', at }),
    );
  const list = async () => take(await desk.office.send(WINDOWS.manager, 'responsibility.listStandIns', {}));

  it('are not needed while everybody is here', async () => {
    expect(await find(MONDAY)).toEqual({
      kind: 'found',
      matrixVersion: 1,
      ruleId: expect.any(String),
      gridName: '甲社区第一网格',
      elementName: expect.any(String),
      weekday: 1,
      span: { from: 0, to: 1440 },
      assignment: handler,
      unitName: '甲社区',
      personName: '经办人甲社区',
      standInFor: null,
      limit: { unit: 'clock-hours', amount: 24 },
    });
  });

  it('answer at once, for the whole of their days', async () => {
    take(await desk.office.send(WINDOWS.manager, 'responsibility.addStandIn', leave));
    const away = { unitName: '城市管理科', personName: '', standInFor: '经办人甲社区' };
    expect(await find(MONDAY)).toMatchObject(away);
    expect(await find('2026-03-04T15:59:59.000Z')).toMatchObject(away);
    expect(await find('2026-03-04T16:00:00.000Z')).toMatchObject({ unitName: '甲社区', standInFor: null });
    expect(await list()).toMatchObject([
      { state: 'now', absentName: '经办人甲社区（甲社区）', standInName: '城市管理科' },
    ]);
  });

  it('end at once, and stay in the list', async () => {
    take(await desk.office.send(WINDOWS.coordinator, 'responsibility.addStandIn', leave));
    const [{ id, version } = { id: '', version: 0 }] = await list();
    take(await desk.office.send(WINDOWS.coordinator, 'responsibility.endStandIn', { id, version }));
    expect(await find(MONDAY)).toMatchObject({ unitName: '甲社区', standInFor: null });
    expect(await list()).toMatchObject([{ state: 'ended' }]);
    const again = await desk.office.send(WINDOWS.coordinator, 'responsibility.endStandIn', { id, version });
    expect(codeOf(again)).toBe('conflict');
  });

  it.each([
    ['a second for the same days', leave, 'stand-in-twice'],
    ['himself', { ...leave, standIn: handler, firstDay: '2026-03-09', lastDay: '2026-03-10' }, 'invalid-input'],
    ['days that have passed', { ...leave, firstDay: '2026-02-02', lastDay: '2026-02-03' }, 'invalid-input'],
    ['days the wrong way round', { ...leave, firstDay: '2026-03-10', lastDay: '2026-03-09' }, 'invalid-input'],
    [
      'a unit that takes no orders',
      { ...leave, standIn: { unitId: unitIds.street, accountId: null } },
      'unit-unsuitable',
    ],
  ])('are refused: %s', async (_, fields, code) => {
    take(await desk.office.send(WINDOWS.manager, 'responsibility.addStandIn', leave));
    expect(codeOf(await desk.office.send(WINDOWS.manager, 'responsibility.addStandIn', fields))).toBe(code);
    expect(await list()).toHaveLength(1);
  });
});
