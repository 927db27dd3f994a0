import ExcelJS from 'exceljs';
import { BUSINESS_ZONE_OFFSET_MS } from '#shared/domain/time/business-day';
import type { Translate } from '#shared/i18n/translator';
import type { CellFormat, SheetCell, SheetTable } from './sheet-table';
import type { SummarySheet } from './summary-sheet';

/** `@` keeps words words, also when they begin with =. */
const FORMATS: Readonly<Record<CellFormat, string>> = {
  text: '@',
  count: '#,##0',
  yuan: '#,##0.00',
  percent: '0.0%',
  days: '0.0',
  change: '+0.0%;-0.0%;0.0%',
  difference: '+#,##0;-#,##0;0',
};
const DAY = 'yyyy-mm-dd';
const MINUTE = 'yyyy-mm-dd hh:mm';
const WIDTHS = { first: 30, other: 14 } as const;

/** Excel's dates have no zone: they are written as the office's clock shows them. */
const officeTime = (instant: string) => new Date(Date.parse(instant) + BUSINESS_ZONE_OFFSET_MS);
const officeDay = (day: string) => new Date(`${day}T00:00:00.000Z`);

const PRINTED = {
  pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
} as const;

function addCover(book: ExcelJS.Workbook, sheet: SummarySheet, t: Translate): void {
  const page = book.addWorksheet(t('summary.paper.sheet.cover'), PRINTED);
  page.columns = [{ width: WIDTHS.other }, { width: 40 }];
  page.addRow([sheet.title]).font = { bold: true, size: 16 };
  const facts: readonly (readonly [string, string | Date | null, string])[] = [
    [t('summary.unit'), sheet.unitName, '@'],
    [t('summary.month'), sheet.monthName, '@'],
    [t('summary.paper.from'), officeDay(sheet.firstDay), DAY],
    [t('summary.paper.to'), officeDay(sheet.lastDay), DAY],
    [t('summary.paper.generatedAt'), officeTime(sheet.generatedAt), MINUTE],
    [t('summary.paper.status'), t(sheet.signedAt === null ? 'summary.state.draft' : 'summary.state.signed'), '@'],
    [t('summary.paper.signedAt'), sheet.signedAt === null ? null : officeTime(sheet.signedAt), MINUTE],
    [t('summary.paper.prepared', { name: '' }), sheet.preparedByName, '@'],
    [t('summary.paper.reviewed', { name: '' }), sheet.reviewedByName, '@'],
    [t('summary.paper.signed', { name: '' }), sheet.signedByName, '@'],
  ];
  for (const [name, value, format] of facts) {
    const cell = page.addRow([name, value]).getCell(2);
    cell.numFmt = format;
    cell.alignment = { horizontal: 'left' };
  }
  page.addRow([]);
  if (sheet.edition !== '') page.addRow([sheet.edition]);
  page.addRow([sheet.scopeText]);
  page.addRow([t('summary.paper.notes')]);
}

function addRow(page: ExcelJS.Worksheet, cells: readonly SheetCell[]): void {
  const row = page.addRow(cells.map(({ value }) => value));
  cells.forEach(({ format }, at) => {
    row.getCell(at + 1).numFmt = FORMATS[format];
  });
}

function addTable(page: ExcelJS.Worksheet, { title, columns, rows, emptyText }: SheetTable): void {
  if (page.rowCount > 0) page.addRow([]);
  page.addRow([title]).font = { bold: true, size: 13 };
  const head = page.addRow([...columns]);
  head.font = { bold: true };
  head.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF4' } };
    cell.alignment = { wrapText: true, vertical: 'middle' };
  });
  for (const row of rows) addRow(page, row);
  if (rows.length === 0) page.addRow([emptyText]);
}

/** The monthly summary as a workbook: numbers, shares and dates are what they are, so that people can go on computing. */
export async function writeWorkbook(sheet: SummarySheet, t: Translate): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  addCover(book, sheet, t);
  for (const table of sheet.tables) {
    const name = t(`summary.paper.sheet.${table.sheet}`);
    const page = book.getWorksheet(name) ?? book.addWorksheet(name, PRINTED);
    addTable(page, table);
    for (let at = 1; at <= table.columns.length; at += 1) {
      page.getColumn(at).width = at === 1 ? WIDTHS.first : Math.max(page.getColumn(at).width ?? 0, WIDTHS.other);
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
