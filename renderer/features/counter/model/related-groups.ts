import type { CaseRow } from '#shared/ipc/commands/case-rows';
import type { CommandOutput } from '#shared/ipc/contract';

/** Known cases beside the form, none of them twice. */
export interface RelatedGroups {
  /** Likely the same matter, by the office's rule. */
  readonly duplicates: readonly CaseRow[];
  readonly samePhone: readonly CaseRow[];
  /** What this person brought before. */
  readonly earlier: readonly CaseRow[];
}

/** Sorts what was found into groups; a case stands in the first that it belongs to, the one just made in none. */
export function groupRelated(
  found: CommandOutput<'case.findRelated'> | undefined,
  newCaseId: string | null,
): RelatedGroups {
  const isOther = ({ id }: CaseRow) => id !== newCaseId;
  const duplicates = (found?.duplicates ?? []).filter(isOther);
  const samePhone = (found?.samePhone ?? []).filter(isOther);
  const known = new Set([...duplicates, ...samePhone].map(({ id }) => id));
  const earlier = (found?.earlier ?? []).filter((row) => isOther(row) && !known.has(row.id));
  return { duplicates, samePhone, earlier };
}

/** All rows in the order in which the screen shows them. */
export const rowsOf = ({ duplicates, samePhone, earlier }: RelatedGroups): readonly CaseRow[] => [
  ...duplicates,
  ...samePhone,
  ...earlier,
];
