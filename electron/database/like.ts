import { managerOf, type ReadTx } from './transaction';

/** A text as a part of a `LIKE` pattern whose ESCAPE is a backslash: its own `%` and `_` mean themselves. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** The operator that ignores the case of ASCII letters: SQLite's LIKE does by itself, PostgreSQL's only as ILIKE. No LOWER on each row. */
export function likeOperator(tx: ReadTx): 'LIKE' | 'ILIKE' {
  return managerOf(tx).connection.options.type === 'postgres' ? 'ILIKE' : 'LIKE';
}
