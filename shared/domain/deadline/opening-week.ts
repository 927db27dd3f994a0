import { parseDay } from '../time/calendar-day';
import type { CalendarData, OpeningPeriod } from './calendar-data';

/** A stretch of opening hours in milliseconds after the day's midnight. */
export interface OpeningSpan {
  readonly from: number;
  readonly to: number;
}

/** A period's week ready for use. */
export interface WeekHours {
  /** Day numbers, both inclusive. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly workWeekdays: ReadonlySet<number>;
  /** By weekday 1–7; never empty for a working weekday, and the borrowed hours for the others. */
  readonly spans: readonly (readonly OpeningSpan[])[];
}

function readClock(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}

/** Spans in order, with overlapping and touching ones joined. */
function joinSpans(spans: readonly OpeningSpan[]): readonly OpeningSpan[] {
  const joined: OpeningSpan[] = [];
  for (const span of [...spans].sort((left, right) => left.from - right.from)) {
    const last = joined.at(-1);
    if (last !== undefined && span.from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else joined.push(span);
  }
  return joined;
}

function buildWeek(period: OpeningPeriod, workWeekdays: readonly number[] | undefined): WeekHours {
  const own = Array.from({ length: 8 }, (_, weekday) =>
    joinSpans(
      period.spans
        .filter((span) => span.weekday === weekday)
        .map((span) => ({ from: readClock(span.from), to: readClock(span.to) })),
    ),
  );
  const borrowed = own.find((spans) => spans.length > 0) ?? [];
  return {
    firstDay: period.validFrom === null ? Number.NEGATIVE_INFINITY : (parseDay(period.validFrom) ?? 0),
    lastDay: period.validTo === null ? Number.POSITIVE_INFINITY : (parseDay(period.validTo) ?? 0),
    workWeekdays: new Set(workWeekdays ?? period.spans.map((span) => span.weekday)),
    spans: own.map((spans) => (spans.length > 0 ? spans : borrowed)),
  };
}

/** The weeks of all periods, in their order. */
export function buildWeeks(data: CalendarData): readonly WeekHours[] {
  return data.openingHours.map((period) => buildWeek(period, data.workWeekdays));
}

/** The hours in force on a day: the last valid period, else the one that ended last before it, else the first. */
export function weekOn(weeks: readonly WeekHours[], day: number): WeekHours {
  let best: WeekHours | undefined;
  let latest: WeekHours | undefined;
  for (const week of weeks) {
    if (week.firstDay <= day && day <= week.lastDay) best = week;
    else if (week.lastDay < day && week.lastDay >= (latest?.lastDay ?? Number.NEGATIVE_INFINITY)) latest = week;
  }
  const found = best ?? latest ?? weeks[0];
  if (found === undefined) throw new RangeError('A calendar has at least one period of opening hours.');
  return found;
}
