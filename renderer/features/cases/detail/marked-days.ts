import type { DeadlineView } from '#shared/ipc/commands/deadline-view';

interface MarkedDay {
  readonly date: string;
  /** Null for a plain weekend. */
  readonly name: string | null;
  readonly isCounted: boolean;
}

/** The days of a deadline that differ from the plain count, in their order: those skipped, and weekends worked. */
export function listMarkedDays({ skippedDays, makeUpDays }: DeadlineView): readonly MarkedDay[] {
  const skipped = skippedDays.map(({ date, name }) => ({ date, name, isCounted: false }));
  const worked = makeUpDays.map(({ date, name }) => ({ date, name, isCounted: true }));
  return [...skipped, ...worked].sort((a, b) => a.date.localeCompare(b.date));
}
