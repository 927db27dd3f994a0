import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where documents find the style sheets of the shipped font, under the origin they are served from. */
export const FONT_SHEETS = ['/fonts/400.css', '/fonts/700.css'] as const;

/** Families in order of liking: the shipped one, then what Linux, Windows and macOS bring. */
export const FONT_FAMILIES =
  "'Noto Serif SC', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, 'FangSong', serif";

const FONT_FILE = /^\/fonts\/((?:400|700)\.css|files\/[\w-]+\.woff2?)$/;

/**
 * The shipped font's folder: some hundred small files, of which a page loads those whose characters it uses.
 * They are found beside the program, packed or not.
 */
const folder = () => dirname(createRequire(import.meta.url).resolve('@fontsource/noto-serif-sc/400.css'));

/** A file of the shipped font by its address, or null where there is none. */
export async function readFontFile(path: string): Promise<{ readonly body: Buffer; readonly type: string } | null> {
  const name = FONT_FILE.exec(path)?.[1];
  if (name === undefined) return null;
  try {
    const body = await readFile(join(folder(), name));
    return { body, type: name.endsWith('.css') ? 'text/css; charset=utf-8' : 'font/woff2' };
  } catch {
    return null;
  }
}

type Range = readonly [first: number, last: number];
let covered: Promise<readonly Range[]> | undefined;

/** What the font's style sheet says that its files cover. */
async function readRanges(): Promise<readonly Range[]> {
  const sheet = await readFile(join(folder(), '400.css'), 'utf8');
  return [...sheet.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, first = '', last = first]) => {
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** Chinese characters of a text that the shipped font lacks, each once: names have some that few fonts draw. */
export async function findUncovered(text: string): Promise<readonly string[]> {
  covered ??= readRanges();
  const ranges = await covered;
  const isCovered = (code: number) => ranges.some(([first, last]) => first <= code && code <= last);
  const characters = new Set(text.match(/\p{Script=Han}/gu) ?? []);
  return [...characters].filter((character) => !isCovered(character.codePointAt(0) ?? 0));
}
