import { pinyin } from 'pinyin-pro';

/** Something that is found by typing: an item, a category, a community. */
export interface SearchEntry {
  readonly id: string;
  readonly name: string;
  /** Second line of the choice. */
  readonly caption: string;
  readonly keys: SearchKeys;
}

interface SearchKeys {
  readonly name: string;
  readonly others: readonly string[];
  readonly initials: readonly string[];
  readonly pinyin: readonly string[];
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()·（）]/g, '');

function spell(text: string, pattern: 'pinyin' | 'first'): string {
  return fold(pinyin(text, { toneType: 'none', type: 'array', pattern, nonZh: 'consecutive', v: true }).join(''));
}

/** Reckons once what an entry can be found by; pinyin of a hundred entries takes some milliseconds. */
export function toSearchEntry(entry: {
  readonly id: string;
  readonly name: string;
  readonly caption: string;
  readonly otherWords: readonly string[];
}): SearchEntry {
  const words = [entry.name, ...entry.otherWords];
  return {
    id: entry.id,
    name: entry.name,
    caption: entry.caption,
    keys: {
      name: fold(entry.name),
      others: entry.otherWords.map(fold),
      initials: words.map((word) => spell(word, 'first')),
      pinyin: words.map((word) => spell(word, 'pinyin')),
    },
  };
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at += 1;
  return at === part.length;
}

/** Lower is better; null where the term is not found. */
function rankTerm({ name, others, initials, pinyin: spelled }: SearchKeys, term: string): number | null {
  if (name.startsWith(term)) return 0;
  if (name.includes(term)) return 1;
  if (others.some((word) => word.startsWith(term))) return 2;
  if (others.some((word) => word.includes(term))) return 3;
  if (initials.some((letters) => letters.startsWith(term))) return 4;
  if (spelled.some((letters) => letters.startsWith(term))) return 5;
  if (initials.some((letters) => letters.includes(term))) return 6;
  if (term.length > 1 && spelled.some((letters) => letters.includes(term))) return 7;
  // 残疾证 finds 残疾人证; in Latin letters a subsequence would find nearly everything.
  if (/^\p{Script=Han}{2,}$/u.test(term) && isSubsequence(term, name)) return 8;
  return null;
}

/** Entries that hold every word of `query`, best first; all in their own order when nothing is typed. */
export function searchEntries(entries: readonly SearchEntry[], query: string): readonly SearchEntry[] {
  const terms = query
    .split(/\s+/)
    .map(fold)
    .filter((term) => term !== '');
  if (terms.length === 0) return entries;
  const ranked = entries.flatMap((entry) => {
    const ranks = terms.map((term) => rankTerm(entry.keys, term));
    const sum = ranks.reduce<number>((total, rank) => total + (rank ?? Number.POSITIVE_INFINITY), 0);
    return Number.isFinite(sum) ? [{ entry, sum }] : [];
  });
  return ranked.sort((a, b) => a.sum - b.sum).map(({ entry }) => entry);
}
