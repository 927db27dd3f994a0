import { overlaps, type Stretch } from './stretch';
import type { ResidentLabel } from './vocabulary';

/** A label with the days on which it holds. */
export interface DatedLabel extends Stretch {
  readonly label: ResidentLabel;
}

/** Whether a label may be given beside those that are there: the same one never holds twice on a day. */
export function canGiveLabel(held: readonly DatedLabel[], wanted: DatedLabel): boolean {
  return !held.some((each) => each.label === wanted.label && overlaps(each, wanted));
}
