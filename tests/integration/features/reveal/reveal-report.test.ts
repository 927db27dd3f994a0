import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRIVERS } from '../../../helpers/test-database';
import { codeOf } from '../../ipc/office-harness';
import { applicationFor, JOINT_ITEM } from '../../program/intakes';
import { openStreet, type StreetProgram } from '../../program/street-program';

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

  it('does not count what another month saw', async () => {
    street.clock.advance(MINUTES_TO_APRIL);
    await street.wakeAll();
    await street.ask('clerk', 'case.reveal', { caseId: cases[0] ?? '', reason: '下月' });
    expect((await countIn('2026-04')).counts.map(({ reveals }) => reveals)).toEqual([1]);
    expect((await countIn('2026-03')).counts.map(({ reveals }) => reveals)).toEqual([3, 1]);
  });
});
