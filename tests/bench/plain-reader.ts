import type { Statement } from './sql-recorder';

/** A database asked by its driver alone, every statement prepared once: the least that the same reading can cost. */
export interface PlainReader {
  /** Runs a statement and answers its rows. */
  all<Row = Readonly<Record<string, unknown>>>(statement: Statement): Promise<readonly Row[]>;
  /** Runs statements one after another. */
  replay(statements: readonly Statement[]): Promise<void>;
  /** The steps of a statement's plan that read a whole large table or sort in memory. */
  findSlowSteps(statement: Statement): Promise<readonly string[]>;
  close(): Promise<void>;
}
