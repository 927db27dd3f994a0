/** A stretch from inclusive to exclusive, on any one scale. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Stretches in order, overlapping and touching ones joined, empty ones dropped: what overlaps counts once. */
export function joinStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  const ordered = stretches.filter(({ from, to }) => from < to).sort((left, right) => left.from - right.from);
  for (const stretch of ordered) {
    const last = joined.at(-1);
    if (last !== undefined && stretch.from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
    } else joined.push(stretch);
  }
  return joined;
}

/** How much of the range the joined stretches cover. */
export function coveredBetween(stretches: readonly Stretch[], from: number, to: number): number {
  let sum = 0;
  for (const stretch of stretches) sum += Math.max(0, Math.min(stretch.to, to) - Math.max(stretch.from, from));
  return sum;
}

/** The first point at which `amount` of the scale outside the joined stretches has passed since `from`. */
export function advanceOutside(stretches: readonly Stretch[], from: number, amount: number): number {
  let end = from + amount;
  for (const stretch of stretches) {
    if (stretch.to <= from) continue;
    if (stretch.from >= end) break;
    end += stretch.to - Math.max(stretch.from, from);
  }
  return end;
}
