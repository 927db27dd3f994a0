import { addDays } from '../time/business-day';
import { isValidOn, type ResponsibilityRule, takesIn } from './rule';
import { sweep } from './sweep';
import { DAY_MINUTES, toStretches, WEEKDAYS } from './week';

/** A piece of a day in minutes, and the rules that hold in it: none is a gap, more than one an overlap. */
export interface DayPiece {
  readonly from: number;
  readonly to: number;
  readonly rules: readonly ResponsibilityRule[];
}

/** A day of the week as it is drawn: its pieces follow one another from 0 to 1440. */
export interface WeekDay {
  readonly weekday: number;
  readonly day: string;
  readonly pieces: readonly DayPiece[];
}

/** Who is responsible for an element in a grid through the week that begins on a Monday. */
export function drawWeek(
  rules: readonly ResponsibilityRule[],
  place: { readonly gridId: string; readonly elementCode: string },
  monday: string,
): readonly WeekDay[] {
  const own = rules.filter((rule) => rule.gridIds.includes(place.gridId) && takesIn(rule.elements, place.elementCode));
  const stretches = new Map(own.map((rule) => [rule, toStretches(rule.spans)]));
  return WEEKDAYS.map((weekday) => {
    const day = addDays(monday, weekday - 1);
    const valid = own.filter((rule) => isValidOn(rule, day));
    const start = (weekday - 1) * DAY_MINUTES;
    const held = sweep(
      valid.map((rule) => stretches.get(rule) ?? []),
      start,
      start + DAY_MINUTES,
    );
    const pieces = held.map(({ from, to, holders }) => ({
      from: from - start,
      to: to - start,
      rules: holders.flatMap((holder) => valid[holder] ?? []),
    }));
    return { weekday, day, pieces };
  });
}
