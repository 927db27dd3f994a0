import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const patience = 20 * 60_000;

/**
 * Runs the work while no other process holds the lock; a lock left by a dead process is broken.
 * @template T
 * @param {string} folder the lock: made to lock, removed to unlock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(folder, work) {
  mkdirSync(dirname(folder), { recursive: true });
  const end = Date.now() + patience;
  while (!tryLock(folder)) {
    if (Date.now() > end) throw new Error(`another process holds ${folder}; delete it if none is running`);
    await delay(300);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tryLock(folder) {
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
    return false;
  }
}

function isAbandoned(folder) {
  try {
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    // No file yet means that the owner is between two lines of tryLock.
    return error.code === 'ESRCH';
  }
}
