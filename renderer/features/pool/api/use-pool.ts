import type { CaseKind } from '#shared/domain/case/vocabulary';
import { useCommandQuery } from '../../../lib/use-command';

/** What the pool is narrowed by and how it is shown. */
export interface PoolFilter {
  readonly text: string;
  readonly kind: CaseKind | null;
  readonly hand: 'coordinator' | 'manager' | null;
  readonly sortBy: 'receivedAt' | 'dueAt' | 'number';
  readonly direction: 'asc' | 'desc';
  readonly page: number;
  readonly pageSize: number;
}

/** One page of the cases that wait to be dispatched. */
export function usePool({ text, kind, hand, sortBy, direction, page, pageSize }: PoolFilter) {
  return useCommandQuery(
    'case.list',
    { filter: { text, kind, hand, statuses: ['accepted'] }, sort: { by: sortBy, direction }, page, pageSize },
    { keepPrevious: true },
  );
}
