import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { managerOf } from '../../../../electron/database/transaction';
import { DRIVERS } from '../../../helpers/test-database';
import { composeOn, PASSWORD } from '../../program/street-program';
import { type AdministratorDesk, openAdministratorDesk } from './administrator-desk';

const WAIT = { timeout: 20_000 };

describe.each(DRIVERS)('a change of the data key on %s', (driver) => {
  let desk: AdministratorDesk;
  beforeEach(async () => {
    desk = await openAdministratorDesk(driver);
  });
  afterEach(() => desk.close());

  const rotation = async () => (await desk.ask('keys.state', {})).rotation;
  /** Answers of commands, as they lie in the database, that a data key sealed. */
  const sealedBy = async (no: number) => {
    const sql = `SELECT count(*) AS n FROM processed_commands WHERE answer LIKE 's1.${no}.%'`;
    const [row] = await desk.database.read((tx) => managerOf(tx).query<{ n: unknown }[]>(sql));
    return Number(row?.n);
  };
  /** On a server other desks have to hear first. */
  const letOthersHear = async () => {
    if (driver === 'sqlite') return;
    await vi.waitFor(async () => expect(await rotation()).toMatchObject({ state: 'settling' }), WAIT);
    await desk.program.work.tick();
    expect(desk.database.keys.ring.older, 'not before').toHaveLength(1);
    desk.clock.advance(11);
    await desk.program.work.tick();
  };

  it('needs the password, seals by the new key at once, and removes the old one when nothing needs it', async () => {
    expect(await desk.send('keys.rotate', { password: 'not mine' })).toMatchObject({
      error: { code: 'wrong-credentials' },
    });
    expect(await sealedBy(1)).toBeGreaterThan(0);
    const before = desk.database.vault.seal('13800001234', 'test');
    expect(await desk.ask('keys.rotate', { password: PASSWORD })).toMatchObject({ keyNo: 2 });
    expect(desk.database.vault.isCurrent(before)).toBe(false);
    expect(desk.database.vault.isCurrent(desk.database.vault.seal('13800001234', 'test'))).toBe(true);
    await letOthersHear();
    await vi.waitFor(async () => expect(await rotation()).toBeNull(), WAIT);
    await vi.waitFor(() => expect(desk.database.keys.ring.older).toEqual([]), WAIT);
    expect(await sealedBy(1)).toBe(0);
    expect(await sealedBy(2)).toBeGreaterThan(0);
    expect(() => desk.database.vault.open(before, 'test')).toThrow('does not open');
    expect(await desk.readActs()).toEqual([
      ['keys.rotated', '管理员'],
      ['keys.older-removed', ''],
    ]);
  });

  it('reaches a second program: it opens what the new key sealed, and seals by it', async () => {
    const other = await desk.test.openAgain();
    const token = other.vault.token('test', '张三');
    await desk.ask('keys.rotate', { password: PASSWORD });
    const sealed = desk.database.vault.seal('张三', 'test');
    expect(await other.read(async () => other.vault.open(sealed, 'test'))).toBe('张三');
    expect(other.vault.isCurrent(other.vault.seal('张三', 'test'))).toBe(true);
    expect(other.vault.token('test', '张三'), 'what it is found by stays').toBe(token);
  });

  it('is gone on with by another program where the first one ended, unless somebody stopped it', async () => {
    await desk.ask('keys.rotate', { password: PASSWORD });
    await desk.program.stop();
    const stopped = await desk.send('keys.stopRotation', {});
    if (!stopped.ok) return expect(stopped.error.code, 'it was quicker').toBe('conflict');
    expect(stopped.value.rotation).toMatchObject({ state: expect.stringMatching('stopped|settling') });
    await desk.ask('keys.goOnRotation', {});
    await desk.program.stop();
    const other = await composeOn(await desk.test.openAgain(), desk.clock);
    desk.clock.advance(11);
    await other.program.work.tick();
    await vi.waitFor(async () => expect(await rotation()).toBeNull(), WAIT);
    await other.program.stop();
  });

  it('is not begun twice', async () => {
    await desk.ask('keys.rotate', { password: PASSWORD });
    if (driver === 'postgres') {
      expect(await desk.send('keys.rotate', { password: PASSWORD })).toMatchObject({ error: { code: 'conflict' } });
    }
    await letOthersHear();
    await vi.waitFor(async () => expect(await rotation()).toBeNull(), WAIT);
    expect(await desk.send('keys.goOnRotation', {})).toMatchObject({ error: { code: 'conflict' } });
  });
});
