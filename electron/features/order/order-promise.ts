import type { CaseEntity } from '../../database/entities/case.entity';

type Promised = Pick<CaseEntity, 'id' | 'dueAt'>;

const LAST = '9999';
const keyOf = ({ dueAt, id }: Promised) => `${dueAt ?? LAST} ${id}`;

/**
 * Cases by the end of their promise, the earliest first. It is the first case of an order that several share, since an
 * order without a day of its own follows the clock of its first case.
 */
export function inOrderOfPromise<T extends Promised>(cases: readonly T[]): readonly T[] {
  return cases.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
