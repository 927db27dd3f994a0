import { type CaseKind, type CaseStatus, OPEN_CASE_STATUSES } from './vocabulary';

/** What the rules of merging (并案) must know of a case. */
export interface MergeFacts {
  readonly id: string;
  readonly kind: CaseKind;
  readonly status: CaseStatus;
  /** End of the outside promise; null while nothing was promised. */
  readonly dueAt: string | null;
  /** Since when its clock stands still; while it does nobody knows whose promise ends later. */
  readonly suspendedAt: string | null;
  readonly mergedIntoId: string | null;
}

/** What stands against a merge. */
export type MergeObstacle = 'case-state' | 'merge-self' | 'merge-kind' | 'merge-promise';

/**
 * Why `source` cannot be merged into `target`, or null. Both are open, of one kind, not the same, and their clocks run. The living case
 * answers both applicants, so its promise may not end after the other's: then the merge goes the other way round.
 */
export function findMergeObstacle(source: MergeFacts, target: MergeFacts): MergeObstacle | null {
  if (source.id === target.id) return 'merge-self';
  if (!OPEN_CASE_STATUSES.includes(source.status) || !OPEN_CASE_STATUSES.includes(target.status)) return 'case-state';
  if (source.kind !== target.kind) return 'merge-kind';
  if (source.suspendedAt !== null || target.suspendedAt !== null) return 'case-state';
  const isLater = source.dueAt !== null && (target.dueAt === null || target.dueAt > source.dueAt);
  return isLater ? 'merge-promise' : null;
}

/**
 * The cases that lead to the target once `source` is merged into it: itself and its followers. Those that led to the source are led on, so that every
 * merged number is one step from its living case: chains and cycles cannot come to be.
 */
export function findLedOn(
  source: Pick<MergeFacts, 'id'>,
  all: readonly Pick<MergeFacts, 'id' | 'mergedIntoId'>[],
): readonly string[] {
  return [source.id, ...all.filter((each) => each.mergedIntoId === source.id).map(({ id }) => id)];
}

/** Whether a merge can be undone: the living case is still open. */
export function canUndoMerge(merged: Pick<MergeFacts, 'status'>, living: Pick<MergeFacts, 'status'>): boolean {
  return merged.status === 'merged' && OPEN_CASE_STATUSES.includes(living.status);
}

/**
 * Where a case stands again after its merge was undone: not yet accepted, with a lead of its own, or in the pool.
 */
export function statusAfterUndo(facts: { readonly acceptedAt: string | null; readonly hasLead: boolean }): CaseStatus {
  if (facts.acceptedAt === null) return 'notified';
  return facts.hasLead ? 'assigned' : 'accepted';
}
