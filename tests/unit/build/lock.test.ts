import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../../build/runtime/lock.mjs';

let lock: string;

beforeEach(() => {
  lock = join(mkdtempSync(join(tmpdir(), 'lock-')), 'the.lock');
});

afterEach(() => rmSync(join(lock, '..'), { recursive: true, force: true }));

describe('the lock between processes', () => {
  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise(setImmediate);
      inside -= 1;
    };
    await Promise.all([withLock(lock, work), withLock(lock, work), withLock(lock, work)]);
    expect(most).toBe(1);
    expect(existsSync(lock)).toBe(false);
  });

  it('breaks the lock of a process that is gone', async () => {
    mkdirSync(lock);
    // Larger than any process id that Linux gives.
    writeFileSync(join(lock, 'pid'), '4194305');
    expect(await withLock(lock, async () => 'done')).toBe('done');
  });

  it('opens again after a failure', async () => {
    const failing = withLock(lock, async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(existsSync(lock)).toBe(false);
  });
});
