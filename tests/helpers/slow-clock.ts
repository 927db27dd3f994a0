import type { CalendarData } from '#shared/domain/deadline/calendar-data';

/**
 * The clock's oracle: it shares no code with the module and goes minute by minute and day by day, so that it can be
 * read against the rules. All instants are whole minutes since the epoch.
 */
export interface SlowRequest {
  readonly calendar: CalendarData;
  readonly unit: 'working-days' | 'natural-days' | 'opening-hours' | 'clock-hours';
  /** Days, or minutes for the units in hours, with extensions. */
  readonly amount: number;
  readonly start: number;
  readonly read: number;
  readonly suspensions: readonly { readonly from: number; readonly to: number | null }[];
}

export interface SlowAnswer {
  readonly due: number;
  readonly used: number;
  readonly remaining: number;
  readonly usedDays: number | null;
  readonly remainingDays: number | null;
  /** For limits in days. */
  readonly yellow: number | null;
  readonly red: number | null;
}

const MINUTES = 1440;

function minuteOf(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
}

function findPeriod(calendar: CalendarData, date: string) {
  const valid = calendar.openingHours.filter(
    (period) => (period.validFrom ?? '0000') <= date && date <= (period.validTo ?? '9999'),
  );
  const ended = calendar.openingHours.filter((period) => (period.validTo ?? '9999') < date);
  ended.sort((left, right) => String(left.validTo).localeCompare(String(right.validTo)));
  return valid.at(-1) ?? ended.at(-1) ?? calendar.openingHours[0];
}

function openMinutes(calendar: CalendarData, date: string): Uint8Array {
  const minutes = new Uint8Array(MINUTES);
  const spans = findPeriod(calendar, date)?.spans ?? [];
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  const notice = calendar.holidays.days.find((day) => day.date === date);
  const isWeekday = (calendar.workWeekdays ?? spans.map((span) => span.weekday)).includes(weekday);
  if (calendar.closures.some((closure) => closure.from <= date && date <= closure.to)) return minutes;
  if (notice ? notice.kind === 'rest' : !isWeekday) return minutes;
  const hours = [weekday, 1, 2, 3, 4, 5, 6, 7].find((number) => spans.some((span) => span.weekday === number));
  for (const span of spans.filter((each) => each.weekday === hours)) {
    minutes.fill(1, minuteOf(span.from), minuteOf(span.to));
  }
  return minutes;
}

class SlowClock {
  readonly #days = new Map<number, Uint8Array>();
  readonly #offset: number;

  constructor(readonly request: SlowRequest) {
    this.#offset = request.calendar.utcOffsetMinutes;
  }

  dayOf = (minute: number) => Math.floor((minute + this.#offset) / MINUTES);
  midnight = (day: number) => day * MINUTES - this.#offset;
  worksOn = (day: number) => this.#open(day).includes(1);
  opening = (day: number) => this.midnight(day) + this.#open(day).indexOf(1);
  closing = (day: number) => this.midnight(day) + this.#open(day).lastIndexOf(1) + 1;
  isOpen = (minute: number) =>
    this.#open(this.dayOf(minute))[minute + this.#offset - this.dayOf(minute) * MINUTES] === 1;
  isStopped = (minute: number) =>
    this.request.suspensions.some(({ from, to }) => from <= minute && minute < (to ?? this.request.read));
  isWorkingTime = () => this.request.unit === 'working-days' || this.request.unit === 'opening-hours';
  counts = (minute: number) => !this.isStopped(minute) && (!this.isWorkingTime() || this.isOpen(minute));

  /** Counted minutes from one instant to another. */
  count(from: number, to: number): number {
    let sum = 0;
    for (let minute = from; minute < to; minute++) if (this.counts(minute)) sum++;
    return sum;
  }

  /** The instant after the last of so many counted minutes. */
  consume(from: number, amount: number): number {
    let minute = from;
    for (let left = amount; left > 0; minute++) if (this.counts(minute)) left--;
    return minute;
  }

  #open(day: number): Uint8Array {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const minutes = openMinutes(this.request.calendar, new Date(day * 86_400_000).toISOString().slice(0, 10));
    this.#days.set(day, minutes);
    return minutes;
  }
}

function stepDays(clock: SlowClock, day: number, count: number, step: 1 | -1): number {
  let found = day;
  for (let left = count; left > 0; ) {
    found += step;
    if (clock.worksOn(found)) left--;
  }
  return found;
}

function findDue(clock: SlowClock, start: number, base: number): number {
  const { unit, amount } = clock.request;
  const startDay = clock.dayOf(start);
  if (unit === 'natural-days') {
    const end = clock.consume(base, amount * MINUTES);
    let day = clock.dayOf(end - 1);
    while (!clock.worksOn(day)) day++;
    return clock.closing(day);
  }
  if (unit !== 'working-days') return clock.consume(base, amount);
  const lastDay = stepDays(clock, startDay, amount, 1);
  if (amount === 0) return clock.closing(startDay);
  let quota = 0;
  for (let minute = base; minute < clock.closing(lastDay); minute++) if (clock.isOpen(minute)) quota++;
  return clock.consume(base, quota);
}

function countDays(clock: SlowClock, after: number, last: number, isUsed: boolean): number {
  const isNatural = clock.request.unit === 'natural-days';
  let sum = 0;
  for (let day = after + 1; day <= last; day++) {
    const from = isNatural ? clock.midnight(day) : clock.opening(day);
    const to = isNatural ? clock.midnight(day + 1) : clock.closing(day);
    if (!isNatural && !clock.worksOn(day)) continue;
    // A suspension that lasts has not covered a day that is not over.
    let isStoppedThroughout = true;
    for (let minute = from; minute < to; minute++) if (!clock.isStopped(minute)) isStoppedThroughout = false;
    if (!isUsed || !isStoppedThroughout) sum++;
  }
  return sum;
}

/** Answers a request the slow way, with the default cards and start rule. */
export function askSlowClock(request: SlowRequest): SlowAnswer {
  const clock = new SlowClock(request);
  const isDays = request.unit === 'working-days' || request.unit === 'natural-days';
  let start = request.start;
  if (clock.isWorkingTime()) while (!clock.isOpen(start)) start++;
  const base = isDays ? clock.midnight(clock.dayOf(start) + 1) : start;
  const due = findDue(clock, start, base);
  const dueDay = clock.dayOf(due - 1);
  const read = Math.max(base, request.read);
  const readDay = Math.max(clock.dayOf(start), clock.dayOf(request.read));
  return {
    due,
    used: clock.count(base, read),
    remaining: read <= due ? clock.count(read, due) : -clock.count(Math.max(base, due), read),
    usedDays: isDays ? countDays(clock, clock.dayOf(start), readDay, true) : null,
    remainingDays: isDays ? countDays(clock, readDay, dueDay, false) - countDays(clock, dueDay, readDay, false) : null,
    yellow: isDays ? Math.max(start, clock.opening(stepDays(clock, dueDay, 1, -1))) : null,
    red: isDays ? clock.opening(stepDays(clock, dueDay, 1, 1)) : null,
  };
}
