import { rm } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { BUSINESS_ZONE_OFFSET_MS } from '#shared/domain/time/business-day';
import type { TableCell, TableColumn, TableExporter } from '../features/case/table-exporter.port';
import type { ExportFolder } from './export-folder';

/** A sheet ends at 1,048,576 rows. */
const ROWS_PER_SHEET = 1_000_000;
const HEADER_ROW = 2;

type Rows = readonly (readonly TableCell[])[];

/** '@' keeps words words, also when somebody edits a cell that begins with =, +, - or @. */
const FORMATS: Readonly<Record<TableColumn['type'], string>> = {
  text: '@',
  number: 'General',
  money: '#,##0.00',
  instant: 'yyyy-mm-dd hh:mm',
  day: 'yyyy-mm-dd',
};

/** A cell as Excel keeps it: dates have no zone there, so they are written as the office's own clock shows them. */
function excelValue(type: TableColumn['type'], cell: TableCell): string | number | Date | null {
  if (cell === null || cell === '') return null;
  if (type === 'instant') return new Date(Date.parse(String(cell)) + BUSINESS_ZONE_OFFSET_MS);
  if (type === 'day') return new Date(`${cell}T00:00:00.000Z`);
  if (type === 'number' || type === 'money') return Number(cell);
  return String(cell);
}

function sheetName(title: string, serial: number): string {
  const clean = title.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '');
  return serial === 1 ? clean.slice(0, 31) : `${clean.slice(0, 25)} (${serial})`;
}

function openSheet(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  title: string,
  columns: readonly TableColumn[],
) {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: HEADER_ROW }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ width, type }) => ({ width, style: { numFmt: FORMATS[type] } }));
  sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: HEADER_ROW, column: columns.length } };
  const head = sheet.addRow([title]);
  head.getCell(1).numFmt = '@';
  head.font = { bold: true, size: 14 };
  head.commit();
  const names = sheet.addRow(columns.map(({ header }) => header));
  names.eachCell((cell) => {
    cell.numFmt = '@';
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF4' } };
  });
  names.font = { bold: true };
  names.commit();
  return sheet;
}

async function writeBook(path: string, title: string, columns: readonly TableColumn[], rows: Rows): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true });
  for (let first = 0; first === 0 || first < rows.length; first += ROWS_PER_SHEET) {
    const sheet = openSheet(book, sheetName(title, first / ROWS_PER_SHEET + 1), title, columns);
    for (const row of rows.slice(first, first + ROWS_PER_SHEET)) {
      sheet.addRow(columns.map(({ type }, at) => excelValue(type, row[at] ?? null))).commit();
    }
    sheet.commit();
  }
  await book.commit();
}

/** Writes tables row by row into a file of the export folder, with real numbers and dates. */
export function createTableExporter(exports: ExportFolder): TableExporter {
  return {
    export: async (fileName, title, columns, rows, beforeWriting) => {
      const { path, file } = await exports.reserve(fileName);
      try {
        await beforeWriting?.(file);
        await writeBook(path, title, columns, rows);
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      return file;
    },
  };
}
