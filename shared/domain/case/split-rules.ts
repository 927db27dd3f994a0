import type { CaseStatus } from './vocabulary';

/** Cases that one act may split off. */
export const MAX_SPLIT_PARTS = 5;

/** What the rules of splitting (拆分) must know of a case. */
export interface SplitFacts {
  readonly id: string;
  readonly status: CaseStatus;
  readonly splitFromId: string | null;
}

/** Whether a second matter can be split off: the case is accepted and open. */
export function canSplit({ status }: Pick<SplitFacts, 'status'>): boolean {
  return status === 'accepted' || status === 'assigned';
}

/**
 * The case that what is split off belongs to: the first one of the family. A split-off case that is split again adds to
 * that family, so that every split-off case is one step from the case that the resident brought; no chains, no cycles.
 */
export function splitRootOf({ id, splitFromId }: Pick<SplitFacts, 'id' | 'splitFromId'>): string {
  return splitFromId ?? id;
}
