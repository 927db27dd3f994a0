import { useRef, useState } from 'react';
import type { CaseRow, SharedCase } from '#shared/ipc/commands/case-rows';

/** What the case's page is told of a case that is dispatched with its own. */
export const toShared = ({ id, number, status, subject, applicantName, version }: CaseRow): SharedCase => ({
  id,
  number,
  status,
  subject,
  applicantName,
  version,
});

/** Rows that were ticked, also on pages turned since; one that left the pool is known by its last state. */
export function useTickedRows(rows: readonly CaseRow[]) {
  const [ticked, onTick] = useState<ReadonlySet<string>>(new Set());
  const seen = useRef(new Map<string, CaseRow>());
  for (const row of rows) seen.current.set(row.id, row);
  const tickedRows = [...ticked].flatMap((id) => seen.current.get(id) ?? []);
  return { ticked, tickedRows, onTick };
}
