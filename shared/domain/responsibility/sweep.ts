import type { WeekStretch } from './week';

/** A stretch of the week, and the places (in the list that was swept) of those who hold all through it. */
export interface HeldStretch extends WeekStretch {
  readonly holders: readonly number[];
}

/**
 * Cuts [`from`, `to`) where holders begin or end, and says who holds each piece: nobody is a gap, more than one an
 * overlap. Every holder's stretches are sorted and apart. Neighbouring pieces have other holders.
 */
export function sweep(holders: readonly (readonly WeekStretch[])[], from: number, to: number): readonly HeldStretch[] {
  const cuts = new Set([from, to]);
  for (const stretches of holders) {
    for (const stretch of stretches) {
      if (stretch.from > from && stretch.from < to) cuts.add(stretch.from);
      if (stretch.to > from && stretch.to < to) cuts.add(stretch.to);
    }
  }
  const points = [...cuts].sort((one, other) => one - other);
  const next = holders.map(() => 0);
  return points.slice(0, -1).map((begin, at) => ({
    from: begin,
    to: points[at + 1] ?? to,
    holders: holders.flatMap((stretches, holder) => (isHolding(stretches, next, holder, begin) ? [holder] : [])),
  }));
}

/** `next` remembers where each holder's list was left: the points come in order. */
function isHolding(stretches: readonly WeekStretch[], next: number[], holder: number, minute: number): boolean {
  let place = next[holder] ?? 0;
  while ((stretches[place]?.to ?? Number.POSITIVE_INFINITY) <= minute) place += 1;
  next[holder] = place;
  return (stretches[place]?.from ?? Number.POSITIVE_INFINITY) <= minute;
}
