import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_DESK } from '../../../../electron/database/entities/audit-entry.entity';
import { insertAuditEntry } from '../../../../electron/features/audit/audit.repository';
import { actors, testId, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { type OfficeHarness, openHarness, take } from '../../ipc/office-harness';
import { CASE_ID, CASE_NUMBER, insertCaseWithOrder } from '../organisation/case-with-order';

const everything = { text: '', from: null, to: null, page: 0, pageSize: 10 } as const;

/** Entries of the log: number, instant, actor's name. */
const entries: readonly (readonly [number, string, string])[] = [
  [1, '2026-02-28T15:59:59.999Z', 'Wang_1'], // the last moment of 28 February in the office's zone
  [2, '2026-02-28T16:00:00.000Z', 'wang%2'],
  [3, '2026-03-01T15:59:59.999Z', '王芳'],
  [4, '2026-03-01T16:00:00.000Z', ''],
  [5, '2026-03-01T16:00:00.000Z', 'Wang\\3'],
];

describe.each(DRIVERS)('the log on %s', (driver) => {
  let office: OfficeHarness;
  beforeEach(async () => {
    office = await openHarness(driver);
    office.enter(1, actors.manager);
    await office.test.database.write('test', async (tx) => {
      await insertCaseWithOrder(tx, unitIds.housing, 'signed');
      for (const [number, at, actorName] of entries) {
        await insertAuditEntry(tx, {
          id: testId(100 + number),
          at,
          actorId: null,
          actorName,
          action: 'case.accepted',
          caseId: number === 3 ? CASE_ID : null,
          subjectId: '',
          detail: { number },
          ...NO_DESK,
        });
      }
    });
  });
  afterEach(() => office.test.close());

  const ask = async (
    filter: Partial<Record<'text' | 'from' | 'to', string>> & { page?: number; pageSize?: number },
  ) => {
    const { rows, total } = take(await office.send(1, 'audit.list', { ...everything, ...filter }));
    return [rows.map((row) => row.detail.number), total];
  };

  it('shows the latest first, with the number of the case', async () => {
    const { rows, total } = take(await office.send(1, 'audit.list', everything));
    expect(rows.map((row) => row.detail.number)).toEqual([5, 4, 3, 2, 1]);
    expect(rows.map((row) => row.caseNumber)).toEqual(['', '', CASE_NUMBER, '', '']);
    expect(total).toBe(5);
  });

  it('turns pages and counts all', async () => {
    expect(await ask({ page: 1, pageSize: 2 })).toEqual([[3, 2], 5]);
    expect(await ask({ page: 3, pageSize: 2 })).toEqual([[], 5]);
  });

  it('counts days in the office’s zone, both ends included', async () => {
    expect(await ask({ from: '2026-03-01', to: '2026-03-01' })).toEqual([[3, 2], 2]);
    expect(await ask({ from: '2026-03-02' })).toEqual([[5, 4], 2]);
    expect(await ask({ to: '2026-02-28' })).toEqual([[1], 1]);
  });

  it.each([
    ['WANG', [5, 2, 1]],
    ['芳', [3]],
    ['%', [2]],
    ['_', [1]],
    ['\\', [5]],
    ["'", []],
  ])('finds names with %s in them', async (text, found) => {
    expect(await ask({ text })).toEqual([found, found.length]);
  });
});
