import { keyOf, type Row, type RowKey, TableSum, withoutLate } from './canonical-rows';
import type { MoveMeter } from './move-meter';
import type { MovedTable } from './move-plan';
import type { MoveSide, Page } from './move-side';
import { insertRows, updateLate } from './write-rows';

/** How a table stands in the target: its rows so far, the last of them, and the source's sum over the same rows. */
export interface TableState {
  readonly table: MovedTable;
  readonly rows: number;
  readonly last: RowKey | null;
  readonly sum: TableSum;
}

/** Both ends of a move, and who watches it. */
export interface MoveWork {
  readonly source: MoveSide;
  readonly target: MoveSide;
  readonly meter: MoveMeter;
  readonly signal: AbortSignal;
  /** Rows that are read and written at a time. */
  readonly pageRows: number;
}

/** Rows of a table, page after page; the next page is fetched while the last is worked on. */
export async function* pagesOf(
  side: MoveSide,
  table: MovedTable,
  { signal, pageRows }: Pick<MoveWork, 'signal' | 'pageRows'>,
  { after = null, upTo = null, isLateOnly = false }: Partial<Page> = {},
): AsyncGenerator<readonly Row[]> {
  const fetch = (from: RowKey | null) => side.read(table, { after: from, upTo, limit: pageRows, isLateOnly });
  let next = fetch(after);
  try {
    for (;;) {
      const rows = await next;
      const last = rows.at(-1);
      if (last === undefined) return;
      next = rows.length < pageRows ? Promise.resolve([]) : fetch(keyOf(table, last));
      next.catch(() => undefined); // heard when it is awaited
      yield rows;
      signal.throwIfAborted();
    }
  } finally {
    await next.catch(() => undefined); // nothing may be under way on a connection that is closed
  }
}

/**
 * Looks at what an earlier try brought over: null where it is not what the source has in the same places, so that the
 * move has to begin anew.
 */
export async function findState(work: MoveWork, table: MovedTable): Promise<TableState | null> {
  const { source, target } = work;
  const last = await target.lastKey(table);
  const sum = new TableSum();
  if (last === null) return { table, rows: 0, last, sum };
  const [given, arrived] = [new TableSum(), new TableSum()];
  const readSource = async () => {
    for await (const rows of pagesOf(source, table, work, { upTo: last })) {
      sum.add(rows);
      given.add(withoutLate(table, rows));
    }
  };
  const readTarget = async () => {
    for await (const rows of pagesOf(target, table, work)) arrived.add(withoutLate(table, rows));
  };
  await both(readSource(), readTarget());
  return given.digest() === arrived.digest() ? { table, rows: arrived.rows, last, sum } : null;
}

/** Copies the rest of a table, one transaction a page. */
export async function copyTable(work: MoveWork, state: TableState): Promise<void> {
  const { source, target, meter } = work;
  const { table, last, sum } = state;
  for await (const rows of pagesOf(source, table, work, { after: last })) {
    await insertRows(target, table, withoutLate(table, rows));
    sum.add(rows);
    meter.rows(table, rows.length);
  }
  if (table.late.length === 0) return;
  for await (const rows of pagesOf(source, table, work, { isLateOnly: true })) await updateLate(target, table, rows);
}

/** Waits for both, also where one has failed: neither is left running. */
async function both(...runs: readonly Promise<void>[]): Promise<void> {
  const ended = await Promise.allSettled(runs);
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
