/** Days from `fromDay` to `toDay`, both with them (`YYYY-MM-DD`); without an end it still runs. */
export interface Stretch {
  readonly fromDay: string;
  readonly toDay: string | null;
}

/** Whether a stretch holds on a day. */
export function holdsOn({ fromDay, toDay }: Stretch, day: string): boolean {
  return fromDay <= day && (toDay === null || day <= toDay);
}

/** Whether two stretches have a day in common. */
export function overlaps(one: Stretch, other: Stretch): boolean {
  const endsBefore = ({ toDay }: Stretch, { fromDay }: Stretch) => toDay !== null && toDay < fromDay;
  return !endsBefore(one, other) && !endsBefore(other, one);
}
