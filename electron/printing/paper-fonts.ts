import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where documents find the style sheets of the shipped fonts, under the origin they are served from. */
export const FONT_SHEETS = ['/fonts/400.css', '/fonts/700.css', '/rare/result.css'] as const;

/** Families in order of liking: the shipped ones, then what Linux, Windows and macOS bring. */
export const FONT_FAMILIES =
  "'Noto Serif SC', 'Source Han Serif CN VF', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, 'FangSong', serif";

const folderOf = (sheet: string) => dirname(createRequire(import.meta.url).resolve(sheet));

/**
 * The shipped fonts: some hundred small files each, of which a page loads those whose characters it uses. They are
 * found beside the program, packed or not. The second has the rare characters of names that the first lacks; it is not
 * the only one, because its one file for all weights is drawn into a PDF as pictures of letters.
 */
const FONTS = [
  {
    address: /^\/fonts\/((?:400|700)\.css|files\/[\w-]+\.woff2?)$/,
    folder: () => folderOf('@fontsource/noto-serif-sc/400.css'),
    sheet: '400.css',
  },
  {
    address: /^\/rare\/(result\.css|[0-9a-f]{32}\.woff2)$/,
    folder: () => folderOf('@chinese-fonts/syst/dist/SourceHanSerifCN/result.css'),
    sheet: 'result.css',
  },
] as const;

/** A file of a shipped font by its address, or null where there is none. */
export async function readFontFile(path: string): Promise<{ readonly body: Buffer; readonly type: string } | null> {
  const font = FONTS.find(({ address }) => address.test(path));
  const name = font?.address.exec(path)?.[1];
  if (font === undefined || name === undefined) return null;
  try {
    const body = await readFile(join(font.folder(), name));
    return { body, type: name.endsWith('.css') ? 'text/css; charset=utf-8' : 'font/woff2' };
  } catch {
    return null;
  }
}

type Range = readonly [first: number, last: number];
let covered: Promise<readonly Range[]> | undefined;

/** What the fonts' style sheets say that their files cover. */
async function readRanges(): Promise<readonly Range[]> {
  const sheets = await Promise.all(FONTS.map(({ folder, sheet }) => readFile(join(folder(), sheet), 'utf8')));
  return [...sheets.join('\n').matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, first = '', last = first]) => {
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** Chinese characters of a text that the shipped fonts lack, each once: names have some that few fonts draw. */
export async function findUncovered(text: string): Promise<readonly string[]> {
  covered ??= readRanges();
  const ranges = await covered;
  const isCovered = (code: number) => ranges.some(([first, last]) => first <= code && code <= last);
  const characters = new Set(text.match(/\p{Script=Han}/gu) ?? []);
  return [...characters].filter((character) => !isCovered(character.codePointAt(0) ?? 0));
}
