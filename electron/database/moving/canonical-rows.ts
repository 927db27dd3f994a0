import { createHash } from 'node:crypto';
import type { MovedTable } from './move-plan';

/** A value as both databases hold it: yes is 1, no is 0. */
export type Cell = string | number | null;
/** A row in the order of its table's columns. */
export type Row = readonly Cell[];
/** The values of a row's primary key. */
export type RowKey = readonly string[];

/** A row as a driver gave it, in the one form that both share. */
export function canonicalRow({ columns, flags }: MovedTable, given: Readonly<Record<string, unknown>>): Row {
  const row = columns.map((name) => (given[name] ?? null) as Cell);
  for (const at of flags) row[at] = row[at] === null ? null : Number(row[at]);
  return row;
}

/** The primary key of a row. */
export const keyOf = ({ key }: MovedTable, row: Row): RowKey => key.map((at) => String(row[at]));

/** The rows without what is filled in later. */
export function withoutLate({ late }: MovedTable, rows: readonly Row[]): readonly Row[] {
  if (late.length === 0) return rows;
  return rows.map((row) => row.map((cell, at) => (late.includes(at) ? null : cell)));
}

/** SHA-256 over the rows of a table in the order of their keys, and how many they are. */
export class TableSum {
  readonly #hash = createHash('sha256');
  #rows = 0;

  get rows(): number {
    return this.#rows;
  }

  add(rows: readonly Row[]): void {
    this.#rows += rows.length;
    this.#hash.update(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  }

  /** The sum so far, in hex; more rows may follow. */
  digest(): string {
    return this.#hash.copy().digest('hex');
  }
}
