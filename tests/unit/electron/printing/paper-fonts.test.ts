import { describe, expect, it } from 'vitest';
import { FONT_SHEETS, findUncovered, readFontFile } from '../../../../electron/printing/paper-fonts';

describe('the fonts of papers', () => {
  it('have the rare characters of names but for the rarest, which are named', async () => {
    expect(await findUncovered('王䶮、㛃、张𬭎、喆堃·买 <b>𠮷𠮷</b>')).toEqual(['𠮷']);
  });

  it.each(FONT_SHEETS)('are served by %s with each file that it names', async (address) => {
    const sheet = await readFontFile(address);
    const names = [...String(sheet?.body).matchAll(/url\("?\.\/([^")]+\.woff2)"?\)/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(100);
    const last = await readFontFile(new URL(names.at(-1) ?? '', `app://papers${address}`).pathname);
    expect(last?.type).toBe('font/woff2');
    expect(String(last?.body.subarray(0, 4))).toBe('wOF2');
  });

  it('are all that is served', async () => {
    for (const path of ['/rare/../package.json', '/fonts/files/../../package.json', '/rare/index.html'])
      expect(await readFontFile(path)).toBeNull();
  });
});
