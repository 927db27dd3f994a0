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
