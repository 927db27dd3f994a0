import type { Card } from '../case/vocabulary';
import type { CardRule, DeadlineLimit } from './deadline-types';
import { isInDays } from './read-request';
import { advanceOutside } from './stretches';
import type { DueInstant, TimeScale } from './time-scale';
import type { WorkCalendar } from './work-calendar';

/** Domain rule 9: yellow with one working day left, red on the first working day after; a quarter left of limits in hours. */
export const DEFAULT_CARD_RULE: CardRule = { yellowWorkingDays: 1, redAfterWorkingDays: 1, yellowShare: 0.25 };

/** The instants from which a deadline is yellow and red. */
export interface CardInstants {
  readonly yellowAt: number;
  readonly redAt: number;
}

/** When a deadline turns yellow and red; never yellow before its start. */
export function findCardInstants(
  limit: DeadlineLimit,
  rule: CardRule,
  calendar: WorkCalendar,
  start: number,
  due: DueInstant,
  scale: TimeScale,
): CardInstants {
  if (!isInDays(limit)) {
    const total = scale.passed(scale.base, scale.at(due.instant));
    const point = advanceOutside(scale.stopped, scale.base, Math.round(total * (1 - rule.yellowShare)));
    return { yellowAt: Math.max(start, scale.instantAt(point)), redAt: due.instant };
  }
  const yellowDay = calendar.workingDayBefore(due.day, rule.yellowWorkingDays);
  const redDay = calendar.workingDayAfter(due.day, rule.redAfterWorkingDays);
  return {
    yellowAt: Math.max(start, calendar.openingOf(yellowDay)),
    redAt: rule.redAfterWorkingDays === 0 ? due.instant : calendar.openingOf(redDay),
  };
}

/** The card at an instant. The due instant itself is still in time. */
export function cardAt(instant: number, due: number, { yellowAt, redAt }: CardInstants): Card {
  if (instant > due && instant >= redAt) return 'red';
  return instant >= yellowAt || instant > due ? 'yellow' : 'none';
}
