import { z } from 'zod';

/** Minutes of a day; as an end it is midnight, 24:00. */
export const DAY_MINUTES = 1440;
/** Minutes of a week, which begins on Monday at 0:00. */
export const WEEK_MINUTES = 7 * DAY_MINUTES;
/** Monday 1 … Sunday 7 (ISO 8601). */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/**
 * A span of time that comes back every week: on each of `weekdays` (Monday 1 … Sunday 7) from `from` inclusive to `to`
 * exclusive, in minutes of the day in Asia/Shanghai. `to` is 1440 at midnight; where it is not after `from` the span ends
 * on the next day (22:00–06:00; 08:00–08:00 is a full day's duty), from Sunday into Monday.
 */
export const weeklySpanSchema = z.strictObject({
  weekdays: z.array(z.int().min(1).max(7)).min(1, 'required').max(7).readonly(),
  from: z
    .int()
    .min(0)
    .max(DAY_MINUTES - 1),
  to: z.int().min(1).max(DAY_MINUTES),
});
/** A span of time that comes back every week. */
export type WeeklySpan = z.output<typeof weeklySpanSchema>;

/** Every minute of the week. */
export const WHOLE_WEEK: WeeklySpan = { weekdays: WEEKDAYS, from: 0, to: DAY_MINUTES };

/** A stretch of the week in minutes from Monday 0:00, `from` inclusive, `to` exclusive. */
export interface WeekStretch {
  readonly from: number;
  readonly to: number;
}

/** How long a span lasts on each of its days, in minutes (1 … 1440). */
export function spanLength({ from, to }: Pick<WeeklySpan, 'from' | 'to'>): number {
  return to > from ? to - from : to + DAY_MINUTES - from;
}

/** The minutes of the week that any of the spans holds, as sorted stretches that neither touch nor overlap. */
export function toStretches(spans: readonly WeeklySpan[]): readonly WeekStretch[] {
  const parts = spans.flatMap((span) =>
    span.weekdays.flatMap((weekday) => {
      const from = (weekday - 1) * DAY_MINUTES + span.from;
      const to = from + spanLength(span);
      if (to <= WEEK_MINUTES) return [{ from, to }];
      return [
        { from, to: WEEK_MINUTES },
        { from: 0, to: to - WEEK_MINUTES },
      ];
    }),
  );
  return joinStretches(parts);
}

function joinStretches(parts: readonly WeekStretch[]): readonly WeekStretch[] {
  const joined: { from: number; to: number }[] = [];
  for (const part of [...parts].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last !== undefined && part.from <= last.to) last.to = Math.max(last.to, part.to);
    else joined.push({ ...part });
  }
  return joined;
}

/** The span that holds a minute of the week, and the weekday on which it began; null where none does. */
export function findSpan(
  spans: readonly WeeklySpan[],
  weekMinute: number,
): { readonly weekday: number; readonly span: WeeklySpan } | null {
  for (const span of spans) {
    for (const weekday of span.weekdays) {
      const sinceStart = weekMinute - ((weekday - 1) * DAY_MINUTES + span.from);
      const passed = (sinceStart + WEEK_MINUTES) % WEEK_MINUTES;
      if (passed < spanLength(span)) return { weekday, span };
    }
  }
  return null;
}
