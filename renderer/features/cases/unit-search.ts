import { match } from 'pinyin-pro';

/** Whether a unit's name fits what was typed: a part of the name, its pinyin, or the initials of its pinyin. */
export function matchesUnit(unit: { readonly name: string; readonly shortName: string }, typed: string): boolean {
  const words = typed.trim().toLowerCase();
  if (words === '') return true;
  return [unit.name, unit.shortName].some(
    (name) => name.toLowerCase().includes(words) || match(name, words, { continuous: true }) !== null,
  );
}
