import type { MoveProgress } from '#shared/domain/storage/move-progress';
import type { Clock } from '#shared/domain/time/clock';
import type { DatabaseLocation } from '../data-source';
import type { FileShelf } from '../file-shelf.port';
import { UNSEALED } from '../sealing/seal-old-rows';
import { TableSum } from './canonical-rows';
import { copyTable, findState, type MoveWork, pagesOf, type TableState } from './copy-rows';
import { MoveError } from './move-error';
import { MoveMeter } from './move-meter';
import { planTables } from './move-plan';
import type { MoveSide } from './move-side';
import { type MovedFiles, moveFiles } from './moved-files';
import { MOVING_KEY } from './moving-key';
import { deleteMark } from './moving-mark';
import { openSource } from './open-side';
import { emptyTarget, hasThisSchema, prepareTarget } from './prepare-target';
import { giveName, settle } from './target-file';

const PAGE_ROWS = 1_000;

/** What to move, and where to. One end is a file, the other a server. */
export interface MoveRequest {
  readonly from: DatabaseLocation;
  readonly to: DatabaseLocation;
  /** The folder of attached files that belongs to the end that is a file. */
  readonly files: FileShelf;
  readonly clock: Clock;
  readonly onProgress?: (progress: MoveProgress) => void;
  /** Ends the move between two pages; what is there is kept, and the next move goes on with it. */
  readonly signal?: AbortSignal;
  /** Rows that are read and written at a time. */
  readonly pageRows?: number;
}

/** A table as it arrived. */
export interface MovedTableReport {
  readonly table: string;
  readonly rows: number;
  /** SHA-256 (hex) over its rows in one form and order, the same on both ends. */
  readonly sha256: string;
}

/** What was moved. */
export interface MoveReport {
  readonly tables: readonly MovedTableReport[];
  readonly rows: number;
  /** Rows that an earlier try had brought over. */
  readonly resumedRows: number;
  /** An earlier try had brought over an older state, and the move began anew. */
  readonly isRestarted: boolean;
  readonly files: MovedFiles;
  /** Name of the file that lay where the new one is now; null where there was none. */
  readonly keptAside: string | null;
}

/**
 * Moves an office from a file to an empty server, or from a server to a new file. The source is only read. Until the last
 * step the target says that it is not whole, and no program opens it. A move that was cut goes on where it ended.
 * Rejects with MoveError, with the signal's reason, or with what the database said.
 */
export async function moveDatabase(request: MoveRequest): Promise<MoveReport> {
  const { from, to, clock, onProgress = () => undefined, pageRows = PAGE_ROWS } = request;
  const { signal = new AbortController().signal } = request;
  if (from.driver === to.driver) throw new Error('one end is a file, the other a server');
  const meter = new MoveMeter({ tell: onProgress, steady: () => performance.now() });
  meter.begin('preparing', 0);
  const source = await openSource(from);
  try {
    const target = await prepareTarget(to, await requireOffice(source), clock);
    const report = await carryOver({ source, target, meter, signal, pageRows }, request.files).finally(() =>
      target.close(),
    );
    return { ...report, keptAside: to.driver === 'sqlite' ? await giveName(to.file, clock.now()) : null };
  } finally {
    await source.close();
  }
}

/** The facts of the office that is moved; refuses what is none, or not whole. */
async function requireOffice(source: MoveSide): Promise<string> {
  if (!(await hasThisSchema(source))) throw new MoveError('source-older');
  for (const what of UNSEALED) if ((await source.setting(what)) !== null) throw new MoveError('source-older');
  if ((await source.setting(MOVING_KEY)) !== null) throw new MoveError('source-half-moved');
  const office = await source.setting('office');
  if (office === null) throw new MoveError('source-empty');
  return office;
}

async function carryOver(work: MoveWork, folder: FileShelf): Promise<Omit<MoveReport, 'keptAside'>> {
  const { source, target, meter, signal } = work;
  const { states, isRestarted } = await findStates(work);
  const counted: number[] = [];
  for (const { table } of states) counted.push(await source.count(table));
  const resumedRows = states.reduce((sum, { rows }) => sum + rows, 0);
  const total = counted.reduce((sum, rows) => sum + rows, 0);
  meter.plan(
    states.map(({ table, rows }, at) => ({ table, rows: counted[at] ?? 0, toCopy: (counted[at] ?? 0) - rows })),
  );
  meter.begin('copying', total, resumedRows);
  for (const state of states) await copyTable(work, state);
  const files = await moveFiles(source, target, folder, { meter, signal });
  meter.begin('comparing', total);
  const tables = [];
  for (const [at, state] of states.entries()) tables.push(await compareTable(work, state, counted[at] ?? 0));
  meter.begin('finishing', 0);
  await finish(target);
  return { tables, rows: total, resumedRows, isRestarted, files };
}

/** How far an earlier try came; where the office went on after it, the target is emptied first. */
async function findStates(work: MoveWork): Promise<{ states: readonly TableState[]; isRestarted: boolean }> {
  const plan = planTables(work.target.source);
  const states: TableState[] = [];
  for (const table of plan) {
    const state = await findState(work, table);
    if (state === null) {
      await emptyTarget(work.target, plan);
      return {
        states: plan.map((each) => ({ table: each, rows: 0, last: null, sum: new TableSum() })),
        isRestarted: true,
      };
    }
    states.push(state);
  }
  return { states, isRestarted: false };
}

/** Reads the target's table and holds it against the source's: counts by both databases, rows and sums by this program. */
async function compareTable(work: MoveWork, state: TableState, counted: number) {
  const { target, meter } = work;
  const { table, sum } = state;
  const arrived = new TableSum();
  for await (const rows of pagesOf(target, table, work)) {
    arrived.add(rows);
    meter.rows(table, rows.length);
  }
  const counts = [sum.rows, arrived.rows, await target.count(table)];
  if (counts.some((rows) => rows !== counted) || sum.digest() !== arrived.digest()) {
    throw new MoveError('difference', table.name);
  }
  return { table: table.name, rows: counted, sha256: sum.digest() };
}

/** The last step: the target is whole from here on. */
async function finish(target: MoveSide): Promise<void> {
  if (target.dialect === 'postgres') {
    await target.runner.query('ANALYZE'); // so that the first lists are as quick as later ones
    await deleteMark(target.runner);
    return;
  }
  const broken: { table: string }[] = await target.runner.query('PRAGMA foreign_key_check');
  if (broken[0] !== undefined) throw new MoveError('difference', broken[0].table);
  await deleteMark(target.runner);
  await settle(target);
}
