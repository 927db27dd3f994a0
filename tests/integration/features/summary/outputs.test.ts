import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { actors, unitIds } from '../../../factories/test-office';
import { drawInElectron, readPdfInfo, readPdfText } from '../../../helpers/electron-pdf';
import { openSummaryOffice, type SummaryOffice } from './summary-office';
import { at, makeCase } from './summary-rows';

describe('a month on paper and in files', () => {
  let office: SummaryOffice;
  let summaryId: string;
  beforeEach(async () => {
    office = await openSummaryOffice('sqlite');
    const closed = { status: 'decided', acceptedAt: at('2026-04-01 09:00'), closedAt: at('2026-04-03 09:00') } as const;
    await office.insert({
      cases: [
        makeCase({ receivedAt: at('2026-04-01 09:00'), ...closed, promisedDays: 20, usedDays: 2 }),
        makeCase({ receivedAt: at('2026-04-02 09:00'), channel: 'hotline', kind: 'appeal', categoryCode: 'T0101' }),
      ],
    });
    const input = { unitId: unitIds.street, month: '2026-04' };
    const draft = await office.commands['summary.generate'](input, office.as(actors.coordinator));
    const target = { summaryId: draft.id, version: draft.version, reviewedByName: '王主任' };
    summaryId = (await office.commands['summary.sign'](target, office.as(actors.manager))).id;
  });
  afterEach(() => office.test.close());

  it('is a paper that a real Electron draws, with its names, period, figures and page numbers', async () => {
    await office.commands['summary.preview']({ summaryId, withdrawnId: null }, office.as(actors.manager));
    const options = { size: 'A4', title: '月报', hasPageNumbers: true } as const;
    const [pdf] = await drawInElectron(office.outlets.drawn.map((html) => ({ html, options })));
    if (pdf === undefined) throw new Error('nothing drawn');
    const text = await readPdfText(pdf);
    for (const part of [
      '香港中路街道受理中心工作月报',
      '单位：香港中路街道',
      '统计期间：2026年4月1日至2026年4月30日',
      '制表人：协办员',
      '审核人：王主任',
      '签发人：主任',
      '签发日期：2026年5月1日',
      '（盖章）',
      '办理提速',
      '90.0%',
      '最低生活保障申请',
      '井盖',
      '无业务单位',
    ]) {
      expect(text).toContain(part);
    }
    const info = await readPdfInfo(pdf);
    const pages = Number(info.get('Pages'));
    expect(text).toContain(`第1页共${pages}页`);
    expect(text).toContain(`第${pages}页共${pages}页`);
    expect(info.get('Page size')).toContain('A4');
  });

  it('is a workbook with numbers, shares and dates that are what they are', async () => {
    const file = await office.commands['summary.exportXlsx']({ summaryId }, office.as(actors.manager));
    expect(file.fileName).toBe('2026年4月香港中路街道工作月报.xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(office.outlets.saved[0]?.bytes ?? []) as unknown as ArrayBuffer);
    const cover = book.getWorksheet('封面');
    expect(cover?.getCell('B4').value).toEqual(new Date('2026-04-01T00:00:00.000Z'));
    expect(cover?.getCell('B4').numFmt).toBe('yyyy-mm-dd');
    const findRow = (sheet: string, name: string) => {
      const rows = book.getWorksheet(sheet)?.getRows(1, 60) ?? [];
      return rows.find((row) => row.getCell(1).value === name);
    };
    expect(findRow('总体', '收件')?.getCell(2).value).toBe(2);
    expect(findRow('质量与效率', '按时办结率')?.getCell(2).value).toBe(1);
    expect(findRow('质量与效率', '按时办结率')?.getCell(2).numFmt).toBe('0.0%');
    expect(findRow('质量与效率', '办理提速')?.getCell(2).value).toBeCloseTo(0.9);
    expect(findRow('事项与类别', '最低生活保障申请')?.getCell(3).value).toBe(1);
  });

  it('goes to the printer and into the folder, and the log says so', async () => {
    const job = { summaryId, printer: '大厅打印机', copies: 2 };
    await office.commands['summary.print'](job, office.as(actors.manager));
    expect(office.outlets.printed).toEqual([{ printer: '大厅打印机', copies: 2 }]);
    await office.commands['summary.exportPdf']({ summaryId }, office.as(actors.coordinator));
    expect(office.outlets.saved.map(({ fileName }) => fileName)).toEqual(['2026年4月香港中路街道工作月报.pdf']);
    const log = await office.database.read((tx) => managerOf(tx).find(AuditEntryEntity, { order: { id: 'ASC' } }));
    expect(log.map(({ action, detail }) => [action, detail.printer ?? detail.fileName ?? null])).toEqual([
      ['summary.generated', null],
      ['summary.signed', null],
      ['summary.printed', '大厅打印机'],
      ['summary.exported', '2026年4月香港中路街道工作月报.pdf'],
    ]);
  });
});
