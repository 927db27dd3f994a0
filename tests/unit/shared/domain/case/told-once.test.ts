import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkToldOnce, stampHandedIn, type ToldMaterial } from '#shared/domain/case/told-once';

const instant = (day: number) => new Date(Date.UTC(2026, 2, day)).toISOString();

/** One material of an application through its stations: there or not at each look of the clerk. */
const anyPast = fc.record({
  isWaived: fc.boolean(),
  looks: fc.array(fc.boolean(), { minLength: 2, maxLength: 6 }),
});
const anyList = fc.array(anyPast, { minLength: 1, maxLength: 6 }).map((list) => {
  const looks = Math.min(...list.map((each) => each.looks.length));
  return { list, looks };
});

const handed = (position: number, isSubmitted: boolean, isWaived: boolean) => ({
  ...{ position, isSubmitted, isWaived },
  ...{ isOriginalSeen: false, pages: 1 },
});

describe('telling once what is missing', () => {
  it('never lets a later look ask for what the first left out and nobody brought since', () => {
    fc.assert(
      fc.property(anyList, ({ list, looks }) => {
        // The first notification names all that is missing then.
        let kept: readonly ToldMaterial[] = list.map(({ looks: [isThere = false], isWaived }, position) => ({
          ...handed(position, isThere, isWaived),
          toldAt: isThere || isWaived ? null : instant(1),
          handedInAt: null,
        }));
        const wasNamed = kept.map(({ toldAt }) => toldAt !== null);
        const wasBrought = kept.map(() => false);
        for (let look = 1; look < looks; look += 1) {
          const next = list.map(({ looks: seen, isWaived }, position) =>
            handed(position, seen[look] ?? false, isWaived),
          );
          const refused = Object.keys(checkToldOnce(kept, next));
          const expected = next.flatMap(({ isSubmitted, isWaived, position }) => {
            const isFree = wasNamed[position] || wasBrought[position];
            return isSubmitted || isWaived || isFree ? [] : [`materials.${position}.isSubmitted`];
          });
          expect(refused).toEqual(expected);
          if (refused.length > 0) return;
          kept = kept.map((before, at) => {
            const after = next[at] ?? before;
            wasBrought[at] ||= after.isSubmitted && !before.isSubmitted;
            return { ...before, ...after, handedInAt: stampHandedIn(before, after, instant(look + 1)) };
          });
        }
      }),
    );
  });

  it('lets everything be asked for again that the first notification named, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (named) => {
        const before = named.map((isNamed, position) => ({
          ...handed(position, !isNamed, false),
          ...{ toldAt: isNamed ? instant(1) : null, handedInAt: null },
        }));
        const nothing = named.map((_, position) => handed(position, false, false));
        const refused = Object.keys(checkToldOnce(before, nothing));
        expect(refused).toEqual(
          named.flatMap((isNamed, position) => (isNamed ? [] : [`materials.${position}.isSubmitted`])),
        );
      }),
    );
  });

  it('keeps the first day on which a material came in, and a new one only after it was given back', () => {
    const before = { ...handed(0, false, false), toldAt: instant(1), handedInAt: null };
    const first = stampHandedIn(before, handed(0, true, false), instant(2));
    expect(first).toBe(instant(2));
    const there = { ...before, isSubmitted: true, handedInAt: first };
    expect(stampHandedIn(there, handed(0, true, false), instant(3))).toBe(instant(2));
    const back = { ...there, isSubmitted: false };
    expect(stampHandedIn(back, handed(0, false, false), instant(4))).toBe(instant(2));
    expect(stampHandedIn(back, handed(0, true, false), instant(5))).toBe(instant(5));
  });
});
