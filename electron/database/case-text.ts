import { prefixRange, readSearchText } from '#shared/domain/case/search-text';
import { escapeLike, likeOperator } from './like';
import { gramsCondition } from './text-grams';
import type { ReadTx } from './transaction';

/** A condition of SQL with the values of its parameters. */
export interface Condition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What of a case is looked at beside its number and the words of its subject. */
export interface CaseTextWish {
  /** The beginning of the applicant's name, too. */
  readonly byName: boolean;
}

/**
 * The cases `c` that a text in the search box of another list means: the beginning of the number, or words of the subject.
 * Every way has an index on a server. Null for an empty text.
 */
export function caseTextCondition(tx: ReadTx, text: string, { byName }: CaseTextWish): Condition | null {
  const search = readSearchText(text);
  if (search.type === 'none') return null;
  const typed = text.normalize('NFKC').split(/\s+/).filter(Boolean);
  const number = prefixRange(typed.join('').toUpperCase());
  const name = prefixRange(typed.join(' '));
  const words = search.type === 'words' ? search.words : typed;
  const like = likeOperator(tx);
  const inSubject = words.map(
    (word, at) =>
      `${gramsCondition(tx, 'c.subject', word, `caseGram${at}`)}c.subject ${like} :caseWord${at} ESCAPE '\\'`,
  );
  const ways = [
    'c.number >= :caseFrom AND c.number < :caseTo',
    ...(byName ? ['c.applicant_name >= :caseNameFrom AND c.applicant_name < :caseNameTo'] : []),
    ...(inSubject.length === 0 ? [] : [inSubject.join(' AND ')]),
  ];
  return {
    sql: `(${ways.map((way) => `(${way})`).join(' OR ')})`,
    parameters: {
      ...{ caseFrom: number.from, caseTo: number.to, caseNameFrom: name.from, caseNameTo: name.to },
      ...Object.fromEntries(
        words.flatMap((word, at) => [
          [`caseWord${at}`, `%${escapeLike(word)}%`],
          [`caseGram${at}`, word],
        ]),
      ),
    },
  };
}
