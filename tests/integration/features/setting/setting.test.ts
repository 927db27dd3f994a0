import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actors } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { codeOf, type OfficeHarness, openHarness, take } from '../../ipc/office-harness';

describe.each(DRIVERS)('settings on %s', (driver) => {
  let office: OfficeHarness;
  beforeEach(async () => {
    office = await openHarness(driver);
    office.enter(1, actors.administrator);
    office.enter(2, actors.clerk);
  });
  afterEach(() => office.test.close());

  const get = async () => take(await office.send(2, 'setting.get', {}));

  it('begin with defaults', async () => {
    expect(await get()).toMatchObject({ idleLockMinutes: 15, paperSize: 'A4', printerName: '' });
  });

  it('are kept, told to the windows, and logged by what changed', async () => {
    const seen = await get();
    const changed = { ...seen, centreName: '甲受理中心', paperSize: 'A5' } as const;
    expect(take(await office.send(1, 'setting.update', { ...changed, seen }))).toEqual(changed);
    expect(await get()).toEqual(changed);
    expect(office.events).toEqual(['setting.changed']);
    expect((await office.readLog()).at(-1)).toMatchObject({
      action: 'setting.updated',
      actorId: actors.administrator.accountId,
      detail: { changed: 'centreName, paperSize' },
    });
  });

  it('of the idle lock hold at once for those who are signed in', async () => {
    take(await office.send(1, 'setting.update', { ...(await get()), idleLockMinutes: 2, seen: await get() }));
    office.clock.advance(2);
    expect(codeOf(await office.send(2, 'setting.get', {}))).toBe('screen-locked');
  });

  it('out of range are refused beside the field', async () => {
    const reply = await office.send(1, 'setting.update', { ...(await get()), idleLockMinutes: 0, seen: await get() });
    expect(reply).toMatchObject({ error: { code: 'invalid-input', fields: { idleLockMinutes: 'range' } } });
  });

  it('of two administrators are kept side by side; the same one, changed twice, is told to the second', async () => {
    const seen = await get();
    take(await office.send(1, 'setting.update', { ...seen, centrePhone: '1', seen }));
    const both = take(await office.send(1, 'setting.update', { ...seen, centreAddress: '乙路', seen }));
    expect(both).toEqual({ ...seen, centrePhone: '1', centreAddress: '乙路' });
    const late = { ...seen, centrePhone: '2', seen };
    expect(codeOf(await office.send(1, 'setting.update', late))).toBe('conflict');
    expect(await get()).toEqual(both);
    const last = take(await office.send(1, 'audit.findLastChange', { kind: 'settings', id: '' }));
    expect(last).toMatchObject({ action: 'setting.updated', actorName: actors.administrator.displayName });
  });
});
