import type { MovePhase, MoveProgress } from '#shared/domain/storage/move-progress';
import type { MovedTable } from './move-plan';

/** What a value costs to write, and to read back: about, one against the other. */
const COPY_COST = 10;
const COMPARE_COST = 3;
/** Too little to go by. */
const LEAST_SHARE = 0.005;
/** Weight of what was seen last against all before. */
const FRESH = 0.1;

/** What is told, and by which time. */
export interface MeterParts {
  readonly tell: (progress: MoveProgress) => void;
  /** Milliseconds that only ever grow. */
  readonly steady: () => number;
}

/** Counts what is done and says how long the rest takes, by the values (rows × columns) that were moved in the last while. */
export class MoveMeter {
  #phase: MovePhase = 'preparing';
  #table: string | null = null;
  #done = 0;
  #total = 0;
  #left = 0;
  #all = 0;
  #pace: number | null = null;
  #stepAt: number;

  constructor(private readonly parts: MeterParts) {
    this.#stepAt = parts.steady();
  }

  /** Sets what the whole move will have to do: rows to copy by table, all of which are compared afterwards. */
  plan(tables: readonly { readonly table: MovedTable; readonly rows: number; readonly toCopy: number }[]): void {
    const cells = ({ columns }: MovedTable, rows: number) => columns.length * rows;
    this.#left = tables.reduce(
      (sum, { table, rows, toCopy }) => sum + COPY_COST * cells(table, toCopy) + COMPARE_COST * cells(table, rows),
      0,
    );
    this.#all = this.#left;
    this.#stepAt = this.parts.steady();
  }

  /** A phase begins, with so many rows or files to do, some of which are done. */
  begin(phase: MovePhase, total: number, done = 0): void {
    this.#phase = phase;
    this.#table = null;
    this.#total = total;
    this.#done = done;
    this.#stepAt = this.parts.steady();
    this.#tell();
  }

  /** Rows of a table are copied or compared. */
  rows(table: MovedTable, rows: number): void {
    this.#table = table.name;
    this.#done += rows;
    this.#work(table.columns.length * rows * (this.#phase === 'copying' ? COPY_COST : COMPARE_COST));
    this.#tell();
  }

  /** One more file is there. */
  file(): void {
    this.#done += 1;
    this.#tell();
  }

  #work(cost: number): void {
    const now = this.parts.steady();
    const pace = (now - this.#stepAt) / Math.max(1, cost);
    this.#stepAt = now;
    this.#left = Math.max(0, this.#left - cost);
    this.#pace = this.#pace === null ? pace : this.#pace * (1 - FRESH) + pace * FRESH;
  }

  #estimate(): number | null {
    if (this.#pace === null || this.#all - this.#left < this.#all * LEAST_SHARE) return null;
    return Math.ceil((this.#left * this.#pace) / 1000);
  }

  #tell(): void {
    this.parts.tell({
      phase: this.#phase,
      table: this.#table,
      done: this.#done,
      total: this.#total,
      estimateSeconds: this.#estimate(),
    });
  }
}
