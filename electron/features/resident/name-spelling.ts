import { pinyin } from 'pinyin-pro';

const MAX_PINYIN = 200;
const MAX_INITIALS = 60;

/** A name's spelling for the search: lower-case letters without spaces; ü is v, as on keyboards. */
export function spellName(name: string): { readonly pinyin: string; readonly initials: string } {
  const parts = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true, nonZh: 'consecutive' })
    .flatMap((part) => part.split(/[^\p{L}\p{N}]+/u))
    .map((part) => part.toLowerCase())
    .filter((part) => part !== '');
  return {
    pinyin: parts.join('').slice(0, MAX_PINYIN),
    initials: parts
      .map((part) => Array.from(part)[0] ?? '')
      .join('')
      .slice(0, MAX_INITIALS),
  };
}
