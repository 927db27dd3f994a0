import { existsSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { createSqliteReader, createWriter, type DatabaseLocation } from '../data-source';
import { createLogReader } from './log-reader';
import type { LogSource } from './log-source';

/** A log that cannot be looked through; `older`: the office has not been opened since the log is chained. */
export class NoLogError extends Error {
  constructor(readonly reason: 'missing' | 'older') {
    super(`there is no log to look through: ${reason}`);
    this.name = 'NoLogError';
  }
}

/** An opened log. */
export interface OpenLog {
  readonly source: LogSource;
  close(): Promise<void>;
}

/** Opens the log of an office to be read, as it is, beside programs that work on it. Rejects with NoLogError. */
export async function openLog(location: DatabaseLocation): Promise<OpenLog> {
  if (location.driver === 'sqlite' && !existsSync(location.file)) throw new NoLogError('missing');
  const opened = location.driver === 'sqlite' ? createSqliteReader(location.file) : createWriter(location);
  await opened.initialize();
  try {
    await requireChain(opened);
    return {
      source: createLogReader({ dialect: location.driver, read: (work) => work(opened) }),
      close: () => opened.destroy(),
    };
  } catch (error) {
    await opened.destroy();
    throw error;
  }
}

async function requireChain(opened: DataSource): Promise<void> {
  const runner = opened.createQueryRunner();
  try {
    if (!(await runner.hasTable('audit_entries'))) throw new NoLogError('missing');
    if (!(await runner.hasTable('audit_head'))) throw new NoLogError('older');
  } finally {
    await runner.release();
  }
}
