import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SecondPerson } from '#shared/ipc/commands/second-person';
import { NO_FILTER } from '../../../../electron/features/case/case-list.service';
import { DRIVERS } from '../../../helpers/test-database';
import { codeOf } from '../../ipc/office-harness';
import { applicationFor, JOINT_ITEM } from '../../program/intakes';
import { openStreet, PASSWORD, type Person, type StreetProgram } from '../../program/street-program';

const MINUTES_TO_APRIL = 30 * 24 * 60;

describe.each(DRIVERS)('who looked at full data on %s', (driver) => {
  let street: StreetProgram;
  const cases: string[] = [];

  beforeAll(async () => {
    street = await openStreet(driver);
    for (const _ of [1, 2]) {
      const intake = await applicationFor(street, JOINT_ITEM);
      cases.push((await street.ask('clerk', 'case.accept', { intake, draftId: null })).caseId);
    }
    const [first = '', second = ''] = cases;
    for (const [caseId, reason] of [
      [first, '电话核实'],
      [first, '补寄通知'],
      [second, '核对证件'],
    ] as const) {
      street.clock.advance(1);
      await street.ask('clerk', 'case.reveal', { caseId, reason });
    }
    await street.ask('coordinator', 'case.reveal', { caseId: first, reason: '回访' });
  });
  afterAll(async () => {
    expect(street.errors).toEqual([]);
    await street.close();
  });

  const countIn = (month: string | null) => street.ask('manager', 'reveal.count', { month });

  it('is counted by person and month, who looked most first', async () => {
    const { month, currentMonth, counts } = await countIn(null);
    expect([month, currentMonth]).toEqual(['2026-03', '2026-03']);
    expect(counts.map(({ actorName, reveals, cases: of }) => [actorName, reveals, of])).toEqual([
      ['演示clerk', 3, 2],
      ['演示coordinator', 1, 1],
    ]);
    expect((await countIn('2026-02')).counts).toEqual([]);
  });

  it('shows every look with its reason and its case, the latest first, page by page', async () => {
    const { counts } = await countIn('2026-03');
    const actorId = counts[0]?.actorId ?? '';
    const shown = await street.ask('administrator', 'reveal.list', { month: '2026-03', actorId, page: 0, pageSize: 2 });
    expect(shown.total).toBe(3);
    expect(shown.rows.map(({ reason, caseId }) => [reason, caseId])).toEqual([
      ['核对证件', cases[1]],
      ['补寄通知', cases[0]],
    ]);
    expect(shown.rows[0]?.caseNumber).toMatch(/^\d+$/);
  });

  it('goes into a file that the log names, and only for managers and administrators', async () => {
    const { fileName } = await street.ask('manager', 'reveal.export', { month: '2026-03' });
    expect(await readdir(street.exportFolder)).toContain(fileName);
    const entry = (await street.readLog()).find(({ action }) => action === 'reveal.exported');
    expect(entry?.detail).toEqual({ month: '2026-03', rows: 4, fileName });
    expect(codeOf(await street.send('clerk', 'reveal.count', { month: null }))).toBe('forbidden');
  });

  it('of many at once takes two persons and a reason, and is a look at each', async () => {
    const sort = { by: 'number', direction: 'asc' } as const;
    const asked = { filter: NO_FILTER, sort, reason: '集中回访' };
    const send = (second: SecondPerson | null, person: Person = 'coordinator') =>
      street.send(person, 'reveal.exportCases', { ...asked, second }).then(codeOf);
    const before = [await readdir(street.exportFolder), (await street.readLog()).length];
    expect(await send(null)).toBe('second-person-needed');
    expect(await send({ username: 'coordinator', password: PASSWORD })).toBe('second-person-unfit');
    expect(await send({ username: 'clerk', password: PASSWORD })).toBe('second-person-unfit');
    expect(await send({ username: 'manager', password: PASSWORD }, 'clerk')).toBe('forbidden');
    expect([await readdir(street.exportFolder), (await street.readLog()).length]).toEqual(before);
    expect(await send({ username: 'manager', password: 'guessed' })).toBe('wrong-credentials');
    const second = { username: 'manager', password: PASSWORD };
    const { fileName, rows } = await street.ask('coordinator', 'reveal.exportCases', { ...asked, second });
    expect(rows).toBe(2);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(street.exportFolder, fileName));
    const intake = await applicationFor(street, JOINT_ITEM);
    const cells = book.worksheets[0]?.getRow(3).values;
    expect(cells).toContain(intake.applicant.documentNumber);
    expect(cells).toContain(intake.applicant.phone);
    const looks = (await street.readLog()).filter(({ action }) => action === 'case.revealed-in-list');
    expect(looks.map(({ caseId }) => caseId).sort()).toEqual([...cases].sort());
    expect(looks[0]?.detail).toEqual({ reason: '集中回访', second: '演示manager', fileName });
    const { counts } = await countIn('2026-03');
    expect(counts.find(({ actorName }) => actorName === '演示coordinator')).toMatchObject({ reveals: 3, cases: 2 });
  });

  it('of a list with nobody in it makes no file', async () => {
    const before = await readdir(street.exportFolder);
    const asked = { filter: { ...NO_FILTER, text: '无此人' }, sort: { by: 'number', direction: 'asc' } as const };
    const second = { username: 'manager', password: PASSWORD };
    const reply = await street.send('coordinator', 'reveal.exportCases', { ...asked, reason: '回访', second });
    expect(codeOf(reply)).toBe('invalid-input');
    expect(await readdir(street.exportFolder)).toEqual(before);
  });

  it('does not count what another month saw', async () => {
    street.clock.advance(MINUTES_TO_APRIL);
    await street.wakeAll();
    await street.ask('clerk', 'case.reveal', { caseId: cases[0] ?? '', reason: '下月' });
    expect((await countIn('2026-04')).counts.map(({ reveals }) => reveals)).toEqual([1]);
    expect((await countIn('2026-03')).counts.map(({ reveals }) => reveals)).toEqual([3, 3]);
  });
});
