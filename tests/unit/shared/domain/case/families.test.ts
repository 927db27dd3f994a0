import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canUndoMerge, findLedOn, findMergeObstacle, statusAfterUndo } from '#shared/domain/case/merge-rules';
import { canSplit, splitRootOf } from '#shared/domain/case/split-rules';
import { CASE_KINDS, CASE_STATUSES, type CaseStatus, OPEN_CASE_STATUSES } from '#shared/domain/case/vocabulary';

interface Row {
  id: string;
  kind: (typeof CASE_KINDS)[number];
  status: CaseStatus;
  dueAt: string | null;
  suspendedAt: string | null;
  mergedIntoId: string | null;
  splitFromId: string | null;
}

const anyStep = fc.record({
  act: fc.constantFrom('merge', 'undo', 'split', 'close'),
  one: fc.nat(9),
  other: fc.nat(9),
});

const fresh = (id: string): Row => ({
  id,
  kind: 'appeal',
  status: 'accepted',
  dueAt: null,
  suspendedAt: null,
  mergedIntoId: null,
  splitFromId: null,
});

function step(rows: Row[], { act, one, other }: { act: string; one: number; other: number }): void {
  const [source, target] = [rows[one % rows.length], rows[other % rows.length]];
  if (source === undefined || target === undefined) return;
  if (act === 'merge' && findMergeObstacle(source, target) === null) {
    for (const id of findLedOn(source, rows))
      Object.assign(rows.find((row) => row.id === id) ?? {}, { mergedIntoId: target.id });
    source.status = 'merged';
  }
  const living = rows.find((row) => row.id === source.mergedIntoId);
  if (act === 'undo' && living !== undefined && canUndoMerge(source, living)) {
    Object.assign(source, { status: statusAfterUndo({ acceptedAt: 'x', hasLead: false }), mergedIntoId: null });
  }
  if (act === 'split' && canSplit(source))
    rows.push({ ...fresh(String(rows.length)), splitFromId: splitRootOf(source) });
  if (act === 'close' && OPEN_CASE_STATUSES.includes(source.status)) source.status = 'decided';
}

describe('merged and split cases', () => {
  it('are one step from their living and their first case, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
        const rows = ['0', '1', '2', '3', '4'].map(fresh);
        for (const each of steps) step(rows, each);
        for (const row of rows) {
          expect(row.mergedIntoId !== null).toBe(row.status === 'merged');
          const living = rows.find((each) => each.id === row.mergedIntoId);
          if (living !== undefined) expect(living.mergedIntoId).toBeNull();
          const first = rows.find((each) => each.id === row.splitFromId);
          if (first !== undefined) expect(first.splitFromId).toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never break a promise: the living case is due no later', () => {
    const anyDue = fc.option(fc.constantFrom('2026-03-02', '2026-03-03', '2026-03-04'));
    const anyRow = (id: string) =>
      fc.record({
        id: fc.constant(id),
        kind: fc.constantFrom(...CASE_KINDS),
        status: fc.constantFrom(...CASE_STATUSES),
        dueAt: anyDue,
        suspendedAt: fc.option(fc.constant('2026-03-01')),
        mergedIntoId: fc.constant(null),
      });
    fc.assert(
      fc.property(anyRow('a'), anyRow('b'), (source, target) => {
        if (findMergeObstacle(source, target) !== null) return;
        expect(source.kind).toBe(target.kind);
        expect([source, target].every(({ status }) => OPEN_CASE_STATUSES.includes(status))).toBe(true);
        expect([source.suspendedAt, target.suspendedAt]).toEqual([null, null]);
        if (source.dueAt !== null) expect((target.dueAt ?? '9') <= source.dueAt).toBe(true);
      }),
    );
  });

  it('of equal kind and state can be merged in at least one direction', () => {
    const due = fc.option(fc.constantFrom('2026-03-02', '2026-03-03'));
    fc.assert(
      fc.property(due, due, (one, other) => {
        const [a, b] = [
          { ...fresh('a'), dueAt: one },
          { ...fresh('b'), dueAt: other },
        ];
        expect([findMergeObstacle(a, b), findMergeObstacle(b, a)]).toContain(null);
      }),
    );
  });

  it('that come back stand where their acceptance and their lead put them', () => {
    expect(statusAfterUndo({ acceptedAt: null, hasLead: false })).toBe('notified');
    expect(statusAfterUndo({ acceptedAt: '2026-03-02', hasLead: false })).toBe('accepted');
    expect(statusAfterUndo({ acceptedAt: '2026-03-02', hasLead: true })).toBe('assigned');
  });
});
