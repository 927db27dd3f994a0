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

/** Whether a unit's name fits what was typed: a part or abbreviation of the name, its pinyin, or the pinyin's initials. */
export function matchesUnit(unit: { readonly name: string; readonly shortName: string }, typed: string): boolean {
  const words = typed.trim().toLowerCase();
  if (words === '') return true;
  const fits = (name: string) =>
    LATIN.test(words) ? match(name, words, { continuous: true }) !== null : isAbbreviation(words, name);
  return [unit.name, unit.shortName].some((name) => name.toLowerCase().includes(words) || fits(name));
}
