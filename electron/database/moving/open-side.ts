import { existsSync } from 'node:fs';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { createWriter, type DatabaseLocation } from '../data-source';
import { MoveError } from './move-error';
import { MoveSide } from './move-side';

/** A server that is silent for so long in the middle of a move counts as gone. */
const SILENT_MS = 120_000;
/** Number of the advisory lock under which one program at a time moves into a server. */
const MOVE_LOCK = 7_301_979;

/** Connects to one end of a move. */
export async function openSide(location: DatabaseLocation): Promise<MoveSide> {
  const { options } = createWriter(location);
  const own =
    options.type === 'postgres' ? { extra: { ...options.extra, query_timeout: SILENT_MS } } : { enableWAL: false };
  const source = await new DataSource({ ...options, ...own } as DataSourceOptions).initialize();
  const runner = source.createQueryRunner();
  await runner.connect();
  return new MoveSide(source, runner);
}

/**
 * Opens the end that is read, and holds it still: a file is locked against every writer, of a server one snapshot is
 * seen. Nothing is written to it.
 */
export async function openSource(location: DatabaseLocation): Promise<MoveSide> {
  if (location.driver === 'sqlite' && !existsSync(location.file)) throw new MoveError('source-missing', location.file);
  const side = await openSide(location);
  try {
    if (location.driver === 'sqlite') await lockFile(side);
    else await takeSnapshot(side);
    return side;
  } catch (error) {
    await side.close();
    throw error;
  }
}

async function lockFile({ runner }: MoveSide): Promise<void> {
  await runner.query('BEGIN IMMEDIATE').catch((cause: unknown) => {
    throw String(cause).includes('SQLITE_BUSY') ? new MoveError('source-busy', '', { cause }) : cause;
  });
}

async function takeSnapshot({ runner }: MoveSide): Promise<void> {
  await runner.query('SET idle_in_transaction_session_timeout = 0');
  await runner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
}

/** Opens a server that is written to; waits a while for a move whose program died and whose session the server still ends. */
export async function openServerTarget(location: DatabaseLocation): Promise<MoveSide> {
  const side = await openSide(location);
  try {
    await side.runner.query('SELECT pg_advisory_lock($1)', [MOVE_LOCK]);
    return side;
  } catch (cause) {
    await side.close();
    throw String(cause).includes('lock timeout') ? new MoveError('target-busy', '', { cause }) : cause;
  }
}

/** Opens the file that is written to. What it refers to is checked at the end, all at once. */
export async function openFileTarget(file: string): Promise<MoveSide> {
  const side = await openSide({ driver: 'sqlite', file });
  await side.runner.query('PRAGMA foreign_keys = OFF');
  await side.runner.query('PRAGMA synchronous = NORMAL');
  return side;
}
