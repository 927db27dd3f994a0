import { managerOf, type ReadTx } from './transaction';

/*
 * Words inside texts on a server. Chinese has no spaces, and PostgreSQL's own word indexes know no Chinese; so a text is
 * indexed by its pairs of neighbouring characters, and a word is found where all its pairs are. A file on one computer is
 * read through instead: it holds a street's cases, not a district's.
 */

/** What a migration runs on PostgreSQL; frozen with it. */
export const CONTENT_GRAMS = [
  `CREATE FUNCTION text_grams(body text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 500 AS $$
     SELECT coalesce(array_agg(DISTINCT substr(lower(body), at, 2)), '{}') FROM generate_series(1, length(body) - 1) at
   $$`,
  'CREATE INDEX "cases_content_grams" ON "cases" USING gin (text_grams("content"))',
] as const;

/** The same for what a case is about; frozen with its migration. */
export const SUBJECT_GRAMS = 'CREATE INDEX "cases_subject_grams" ON "cases" USING gin (text_grams("subject"))';

/**
 * A condition that lets the index of `column` find rows with the `word` of a parameter, to stand before the one that looks
 * at the text itself; "" where there is no such index, and for a single character, which is no pair.
 */
export function gramsCondition(tx: ReadTx, column: 'c.content' | 'c.subject', word: string, parameter: string): string {
  if (word.length < 2 || managerOf(tx).connection.options.type !== 'postgres') return '';
  return `text_grams(${column}) @> text_grams(:${parameter}) AND `;
}
