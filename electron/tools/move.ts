import 'reflect-metadata';
import type { MoveFault, MoveProgress } from '#shared/domain/storage/move-progress';
import { moveDatabase } from '../database/moving/move-database';
import { MoveError } from '../database/moving/move-error';
import { findFault } from '../database/server/find-fault';
import { createFolderShelf } from '../features/file/folder-shelf';
import { CommandLineError } from './command-line';
import { MOVE_HELP } from './move-help';
import { type MoveOptions, readMoveOptions } from './move-options';

const TELL_MS = 1_000;
const CLOCK = { now: () => new Date().toISOString() };

const WORDS: Readonly<Record<MoveFault, string>> = {
  'source-missing': 'there is no such file',
  'source-older': 'the office is of another version; open it once with this program',
  'source-empty': 'there is no office to move',
  'source-half-moved': 'an office is half moved into this one; it is not whole',
  'source-busy': 'the file is in use; close the program first',
  'target-foreign': 'the database holds tables of another program',
  'target-not-empty': 'the database holds an office already',
  'target-other-office': 'another office is half moved into it',
  'target-older': 'the database is of another version; empty it and begin anew',
  'target-stale':
    'it holds an older state of the office, which this account may not empty; let its owner empty it and begin anew',
  'target-busy': 'it is in use, or another move into it is under way',
  order: 'the server does not sort by code point; the database needs the collation C',
  'row-refused': 'a row does not fit into the table',
  difference: 'the table did not arrive as it was; nothing was switched over',
};

function fail(message: string, code: number): void {
  process.stderr.write(`move: ${message}\n`);
  process.exitCode = code;
}

/** Writes a line at every new phase, and once a second. */
function createTeller(): (progress: MoveProgress) => void {
  let phase = '';
  let toldAt = Number.NEGATIVE_INFINITY;
  return (progress) => {
    if (progress.phase === phase && performance.now() - toldAt < TELL_MS) return;
    phase = progress.phase;
    toldAt = performance.now();
    const { table, done, total, estimateSeconds } = progress;
    const rest = estimateSeconds === null ? '' : `, about ${estimateSeconds} s to go`;
    process.stderr.write(`${phase} ${table ?? ''} ${done}/${total}${rest}\n`);
  };
}

async function run({ from, to, filesFolder }: MoveOptions): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(new Error('stopped')));
  const startedAt = performance.now();
  const report = await moveDatabase({
    ...{ from, to, clock: CLOCK, signal: stop.signal },
    files: createFolderShelf(filesFolder),
    onProgress: createTeller(),
  });
  const seconds = Number(((performance.now() - startedAt) / 1000).toFixed(1));
  const rowsPerSecond = Math.round((report.rows - report.resumedRows) / seconds);
  process.stdout.write(`${JSON.stringify({ ...report, seconds, rowsPerSecond }, null, 2)}\n`);
}

async function main(): Promise<void> {
  const options = readMoveOptions(process.argv.slice(2), process.env.PGPASSWORD);
  if (options === 'help') process.stdout.write(MOVE_HELP);
  else await run(options);
}

await main().catch((error: unknown) => {
  if (error instanceof CommandLineError) fail(error.message, 2);
  else if (error instanceof MoveError) {
    const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
    fail(`${WORDS[error.fault]}${error.place === '' ? '' : `: ${error.place}`}${cause}`, 1);
  } else if (error instanceof Error && error.message === 'stopped')
    fail('stopped; the same command goes on with it', 1);
  else if (findFault(error) === 'other') throw error;
  else fail(`the server cannot be worked with: ${findFault(error)}`, 1);
});
