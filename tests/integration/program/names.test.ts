import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseFilterSchema } from '#shared/ipc/commands/case';
import { DRIVERS } from '../../helpers/test-database';
import { codeOf } from '../ipc/office-harness';
import { applicationFor, JOINT_ITEM } from './intakes';
import { openStreet, type StreetProgram } from './street-program';

/** Names as people have them, and as nobody should be harmed by. */
const NAMES = [
  '王䶮',
  '𠮷田喆㛃',
  '买买提·阿不都拉',
  '李　明',
  `欧阳${'长'.repeat(36)}`,
  '<b>张三</b>',
  "'; DROP TABLE cases;--",
  '=cmd|/C calc!A0',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '%',
  'a_b\\c',
  '\u202Eحسن\u202C',
  '零\u200B宽',
  'e\u0301té',
  '{{name}} $t(audit.at)',
] as const;

/** Characters that the papers' own fonts lack: whoever prints is told to look. */
const RARE: Readonly<Record<string, readonly string[]>> = { 𠮷田喆㛃: ['𠮷'] };

const list = { sort: { by: 'receivedAt', direction: 'asc' }, page: 0, pageSize: 50 } as const;

describe.each(DRIVERS)('a name, whatever it looks like, on %s', (driver) => {
  let street: StreetProgram;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    street = await openStreet(driver);
    for (const name of NAMES) {
      const intake = await applicationFor(street, JOINT_ITEM);
      const document = { documentType: 'passport', documentNumber: `E${String(10_000_000 + ids.size)}` } as const;
      const applicant = { ...intake.applicant, ...document, name };
      const taken = await street.ask('clerk', 'case.accept', { intake: { ...intake, applicant }, draftId: null });
      ids.set(name, taken.caseId);
      street.clock.advance(1);
    }
    await street.wakeAll();
  });
  afterAll(async () => {
    expect(street.errors).toEqual([]);
    await street.close();
  });

  const find = async (text: string) => {
    const filter = caseFilterSchema.parse({ text });
    return (await street.ask('clerk', 'case.list', { filter, ...list })).rows.map(({ applicantName }) => applicantName);
  };

  it('is in the list as it was written, in its order', async () => {
    expect(await find('')).toEqual(NAMES);
  });

  it.each(NAMES)('%s is found by itself, and is on its page and its paper', async (name) => {
    expect(await find(name)).toContain(name);
    const { applicant, papers } = await street.ask('clerk', 'case.get', { caseId: ids.get(name) ?? '' });
    expect(applicant.name).toBe(name);
    const { pdf, uncovered } = await street.ask('clerk', 'paper.preview', { paperId: papers[0]?.id ?? '', size: 'A4' });
    const paper = Buffer.from(pdf, 'base64').toString();
    expect(paper).toContain(asHtml(name));
    expect(uncovered).toEqual(RARE[name] ?? []);
    expect(paper).not.toContain('<b>张三');
  });

  it('does not find others by signs that databases understand', async () => {
    expect(await find('%')).toEqual(['%']);
    expect(await find('a_b\\c')).toEqual(['a_b\\c']);
  });

  it.each(['王䶮', '𠮷田喆㛃', '买买提·阿不都拉', '<b>张三</b>'])('%s is suggested at the counter', async (name) => {
    const hits = await street.ask('clerk', 'resident.suggest', { text: name });
    expect(hits.map((hit) => hit.name)).toContain(name);
  });

  it('goes into a spreadsheet as words, whatever it begins with', async () => {
    const filter = caseFilterSchema.parse({});
    const { fileName } = await street.ask('coordinator', 'case.export', { filter, sort: list.sort });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(street.exportFolder, fileName));
    const sheet = book.worksheets[0];
    const cells = NAMES.map((_, at) => sheet?.getRow(3 + at).getCell(6));
    expect(cells.map((cell) => [cell?.value, cell?.type, cell?.numFmt])).toEqual(
      NAMES.map((name) => [name, ExcelJS.ValueType.String, '@']),
    );
  });

  it('is refused where it is none', async () => {
    const intake = await applicationFor(street, JOINT_ITEM);
    for (const name of ['', '　', 'a\0b', '\uD842', '长'.repeat(61)]) {
      const applicant = { ...intake.applicant, name };
      const reply = await street.send('clerk', 'case.accept', { intake: { ...intake, applicant }, draftId: null });
      expect(codeOf(reply)).toBe('invalid-input');
    }
  });
});

function asHtml(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
