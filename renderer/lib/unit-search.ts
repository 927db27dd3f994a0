import { match } from 'pinyin-pro';

/** Whether the letters of `part` come in this order in `whole`, others between them: 城管 for 城市管理科. */
function isAbbreviation(part: string, whole: string): boolean {
  let from = 0;
  return [...part].every((letter) => {
    const at = whole.indexOf(letter, from);
    from = at + 1;
    return at >= 0;
  });
}

const LATIN = /[a-z]/;

/** Whether any of the names fits what was typed: a part or abbreviation of it, its pinyin, or the pinyin's initials. */
export function matchesWords(names: readonly string[], typed: string): boolean {
  const words = typed.trim().toLowerCase();
  if (words === '') return true;
  const fits = (name: string) =>
    LATIN.test(words) ? match(name, words, { continuous: true }) !== null : isAbbreviation(words, name);
  return names.some((name) => name.toLowerCase().includes(words) || fits(name));
}

/** Whether a unit is found by what was typed. */
export function matchesUnit(unit: { readonly name: string; readonly shortName: string }, typed: string): boolean {
  return matchesWords([unit.name, unit.shortName], typed);
}
