import { beforeEach, describe, expect, it } from 'vitest';
import { SessionStore } from '../../../../../electron/features/session/session-store';
import { actors } from '../../../../factories/test-office';

const MINUTE_MS = 60_000;

describe('sessions in memory', () => {
  let instant = 0;
  let store: SessionStore;
  beforeEach(() => {
    instant = Date.parse('2026-03-02T01:00:00.000Z');
    store = new SessionStore({ now: () => new Date(instant).toISOString() });
    store.setIdleLockMinutes(10);
    store.open(1, actors.clerk, false);
  });
  const pass = (minutes: number) => {
    instant += minutes * MINUTE_MS;
  };

  it('belong to a window', () => {
    expect(store.find(1)?.actor).toEqual(actors.clerk);
    expect(store.find(2)).toBeNull();
  });

  it('lock themselves after idleness, counted from the last touch', () => {
    pass(9);
    store.touch(1);
    pass(9.99);
    expect(store.find(1)?.isLocked).toBe(false);
    pass(0.01);
    expect(store.find(1)?.isLocked).toBe(true);
  });

  it('stay locked although they are touched', () => {
    pass(10);
    store.touch(1);
    expect(store.find(1)?.isLocked).toBe(true);
    store.lock(1);
    store.touch(1);
    expect(store.find(1)?.isLocked).toBe(true);
  });

  it('open again and count anew', () => {
    pass(30);
    store.find(1);
    store.unlock(1);
    pass(9);
    expect(store.find(1)?.isLocked).toBe(false);
  });

  it('do not stay open on a clock that was set back', () => {
    pass(-60);
    expect(store.find(1)?.isLocked).toBe(true);
  });

  it('end for an account at every window but one', () => {
    store.open(2, actors.clerk, false);
    store.open(3, actors.manager, false);
    store.endSessionsOf(actors.clerk.accountId, 2);
    expect([store.find(1), store.find(2)?.actor, store.find(3)?.actor]).toEqual([null, actors.clerk, actors.manager]);
  });

  it('bear a new name at once', () => {
    store.rename(actors.clerk.accountId, '新名');
    expect(store.find(1)?.actor.displayName).toBe('新名');
  });
});
