import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanFileName, createExportFolder, type ExportFolder } from '../../../../electron/printing/export-folder';

describe('the names of exported files', () => {
  it.each([
    ['受理回执 香港中路受〔2026〕00001号.pdf', '受理回执 香港中路受〔2026〕00001号.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['a/b\\c:d*e?.xlsx', 'a_b_c_d_e_.xlsx'],
    ['CON.pdf', '_CON.pdf'],
    ['  月报. .pdf', '月报.pdf'],
    ['', '_'],
  ])('makes %j into %j', (given, expected) => {
    expect(cleanFileName(given)).toBe(expected);
  });

  it('never leaves the folder, whatever the name, and is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const clean = cleanFileName(name);
        expect(clean).not.toMatch(/[\p{Cc}<>:"/\\|?*]/u);
        expect(clean).not.toMatch(/^\.|[. ]$/);
        expect(Buffer.byteLength(clean)).toBeGreaterThan(0);
        expect(Buffer.byteLength(clean)).toBeLessThan(240 + 60);
        expect(cleanFileName(clean)).toBe(clean);
      }),
    );
  });
});

describe('the export folder', () => {
  let folder: string;
  let shown: string[];
  let exports: ExportFolder;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'streetdesk-exports-')), '街务台');
    shown = [];
    exports = createExportFolder(folder, async (path) => {
      shown.push(path);
    });
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

  it('overwrites nothing, also when many save at once', async () => {
    const files = await Promise.all(['a', 'b', 'c'].map((words) => exports.save('月报.pdf', Buffer.from(words))));
    expect(files.map(({ fileName }) => fileName).sort()).toEqual(['月报 (2).pdf', '月报 (3).pdf', '月报.pdf']);
    const kept = await Promise.all(files.map(({ fileName }) => readFile(join(folder, fileName), 'utf8')));
    expect(kept).toEqual(['a', 'b', 'c']);
  });

  it('reserves a free name for a writer', async () => {
    await exports.save('表.xlsx', Buffer.from('first'));
    const { path, file } = await exports.reserve('表.xlsx');
    await writeFile(path, 'second');
    expect(file).toEqual({ fileName: '表 (2).xlsx', folder });
    expect((await readdir(folder)).sort()).toEqual(['表 (2).xlsx', '表.xlsx']);
  });

  it('makes the folder before showing it', async () => {
    await exports.show();
    expect(shown).toEqual([folder]);
    expect(await readdir(folder)).toEqual([]);
  });
});
