import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createExportFolder } from '../../../electron/printing/export-folder';
import { createTableExporter } from '../../../electron/printing/spreadsheet';

const columns = [
  { header: '办件编号', type: 'text', width: 26 },
  { header: '收件时间', type: 'instant', width: 18 },
  { header: '期限', type: 'day', width: 12 },
  { header: '工作日', type: 'number', width: 8 },
] as const;

describe('tables as XLSX', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'streetdesk-xlsx-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const write = async (rows: readonly (readonly (string | number | null)[])[]) => {
    const exporter = createTableExporter(createExportFolder(folder, async () => undefined));
    const file = await exporter.export('办件.xlsx', '办件清单：2026/03', columns, rows);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(folder, file.fileName));
    const sheet = book.worksheets[0];
    if (sheet === undefined) throw new Error('no sheet');
    return sheet;
  };

  it('keeps numbers, dates of the office and words as what they are', async () => {
    const sheet = await write([['37020201020260302000017', '2026-03-01T16:05:00.000Z', '2026-03-30', 20]]);
    const row = sheet.getRow(3);
    expect(row.getCell(1).value).toBe('37020201020260302000017');
    // 16:05 in UTC is 00:05 of the next day in the office; Excel's dates have no zone.
    expect(row.getCell(2).value).toEqual(new Date('2026-03-02T00:05:00.000Z'));
    expect(row.getCell(2).numFmt).toBe('yyyy-mm-dd hh:mm');
    expect(row.getCell(3).value).toEqual(new Date('2026-03-30T00:00:00.000Z'));
    expect(row.getCell(4).value).toBe(20);
  });

  it('keeps words that begin like a formula as words', async () => {
    const words = ['=1+1', '+86', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")'];
    const sheet = await write(words.map((word) => [word, null, '', null]));
    const cells = words.map((_, at) => sheet.getRow(3 + at).getCell(1));
    expect(cells.map((cell) => [cell.value, cell.type, cell.numFmt])).toEqual(
      words.map((word) => [word, ExcelJS.ValueType.String, '@']),
    );
    expect(sheet.getRow(3).getCell(3).value).toBeNull();
  });

  it('freezes and filters the header, under the title', async () => {
    const sheet = await write([]);
    expect(sheet.getRow(1).getCell(1).value).toBe('办件清单：2026/03');
    expect(sheet.getRow(2).values).toEqual([undefined, '办件编号', '收件时间', '期限', '工作日']);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(sheet.autoFilter).toBe('A2:D2');
    expect(sheet.rowCount).toBe(2);
  });

  it('leaves no file behind when it fails', async () => {
    const exporter = createTableExporter(createExportFolder(folder, async () => undefined));
    const rows = new Proxy<readonly (readonly string[])[]>([], {
      get: (_, key) => {
        if (key === 'length') return 1;
        throw new Error('cut');
      },
    });
    await expect(exporter.export('x.xlsx', 'x', columns, rows)).rejects.toThrow('cut');
    expect(await readdir(folder)).toEqual([]);
  });
});
