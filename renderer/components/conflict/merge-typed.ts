const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Which values of a form differ from those of another. */
export function differing<F extends object>(one: F, other: F): readonly (keyof F)[] {
  return (Object.keys(one) as (keyof F)[]).filter((key) => !isSame(one[key], other[key]));
}

/** What was typed on top of what is there now: whatever the person left as he saw it takes its present value. */
export function mergeTyped<F extends object>(seen: F, now: F, typed: F): F {
  const mine = differing(typed, seen);
  return { ...now, ...Object.fromEntries(mine.map((key) => [key, typed[key]])) };
}
