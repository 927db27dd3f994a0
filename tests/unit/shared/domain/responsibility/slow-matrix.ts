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

/** The rules that hold at one minute, found by asking each of them: slow and plain. */
export function rulesAt(
  rules: readonly ResponsibilityRule[],
  place: { readonly gridId: string; readonly elementCode: string; readonly day: string; readonly minute: number },
): readonly ResponsibilityRule[] {
  const { gridId, elementCode, day, minute } = place;
  return rules.filter((rule) => {
    const isPlace = rule.gridIds.includes(gridId);
    const isElement = rule.elements.some((element) => element === '*' || elementCode.startsWith(element));
    const isDay = (rule.validFrom ?? '') <= day && day <= (rule.validThrough ?? '9999');
    return isPlace && isElement && isDay && isHeld(rule, weekdayOfDay(day), minute);
  });
}
