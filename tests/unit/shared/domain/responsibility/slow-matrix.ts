import type { ResponsibilityRule } from '#shared/domain/responsibility/rule';

const known = new Map<string, number>();

/** The weekday of a day, Monday 1 … Sunday 7, by the computer's own calendar. */
export function weekdayOfDay(day: string): number {
  const weekday = known.get(day) ?? (new Date(`${day}T00:00:00Z`).getUTCDay() || 7);
  known.set(day, weekday);
  return weekday;
}

/** The day that follows. */
export function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** All days from the first through the last. */
export function listDays(first: string, last: string): readonly string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = nextDay(day)) days.push(day);
  return days;
}

function isHeld(rule: ResponsibilityRule, weekday: number, minute: number): boolean {
  const yesterday = weekday === 1 ? 7 : weekday - 1;
  return rule.spans.some(({ weekdays, from, to }) => {
    if (to > from) return weekdays.includes(weekday) && from <= minute && minute < to;
    return (weekdays.includes(weekday) && minute >= from) || (weekdays.includes(yesterday) && minute < to);
  });
}

/** The rules of a place on a day, found by asking each of them, as a function of the minute: slow and plain. */
export function rulesOn(
  rules: readonly ResponsibilityRule[],
  { gridId, elementCode, day }: { readonly gridId: string; readonly elementCode: string; readonly day: string },
): (minute: number) => readonly ResponsibilityRule[] {
  const weekday = weekdayOfDay(day);
  const ofDay = rules.filter((rule) => {
    const isElement = rule.elements.some((element) => element === '*' || elementCode.startsWith(element));
    const isDay = (rule.validFrom ?? '') <= day && day <= (rule.validThrough ?? '9999');
    return rule.gridIds.includes(gridId) && isElement && isDay;
  });
  return (minute) => ofDay.filter((rule) => isHeld(rule, weekday, minute));
}
