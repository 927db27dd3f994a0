import { pinyin } from 'pinyin-pro';

/** A Chinese text in Latin letters without tones and blanks, for user names. */
export function romanize(text: string): string {
  const letters = pinyin(text, { toneType: 'none', v: true, nonZh: 'consecutive' });
  return letters.replace(/[^A-Za-z0-9]/g, '').slice(0, 24);
}
