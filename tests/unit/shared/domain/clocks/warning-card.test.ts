import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPEAL_DECISIONS, cardState, findDueCards, type TurningClock } from '#shared/domain/clocks/warning-card';

const instant = (hour: number) => new Date(Date.UTC(2026, 2, 2) + hour * 3_600_000).toISOString();
const anyHour = fc.integer({ min: 0, max: 100 });

/** A clock as rows keep it: yellow never after red, both null while it stands still. */
const anyClock: fc.Arbitrary<TurningClock> = fc
  .record({
    card: fc.constantFrom('none' as const, 'yellow' as const, 'red' as const),
    turns: fc.option(fc.tuple(anyHour, anyHour)),
  })
  .map(({ card, turns }) => {
    if (turns === null) return { card, yellowAt: null, redAt: null };
    const [first, second] = [...turns].sort((left, right) => left - right);
    return { card, yellowAt: instant(first ?? 0), redAt: instant(second ?? 0) };
  });

describe('cards that a clock gives', () => {
  it('are none before their instant, and each from its instant on', () => {
    fc.assert(
      fc.property(anyClock, anyHour, (clock, hour) => {
        const now = instant(hour);
        for (const { colour, issuedAt } of findDueCards(clock, now)) {
          expect(issuedAt <= now).toBe(true);
          expect(issuedAt).toBe(colour === 'yellow' ? clock.yellowAt : clock.redAt);
        }
        const colours = findDueCards(clock, now).map(({ colour }) => colour);
        const isDue = (at: string | null) => at !== null && at <= now;
        expect(colours.includes('yellow')).toBe(clock.card === 'none' && isDue(clock.yellowAt));
        expect(colours.includes('red')).toBe(clock.card !== 'red' && isDue(clock.redAt));
      }),
    );
  });

  it('come in the order of their turning, yellow before red', () => {
    fc.assert(
      fc.property(anyClock, anyHour, (clock, hour) => {
        const cards = findDueCards(clock, instant(hour));
        expect(cards.map(({ issuedAt }) => issuedAt)).toEqual(cards.map(({ issuedAt }) => issuedAt).sort());
        expect(['', 'yellow', 'red', 'yellow red']).toContain(cards.map(({ colour }) => colour).join(' '));
      }),
    );
  });

  it('are given once each, however often and at whatever instants the clock is asked', () => {
    fc.assert(
      fc.property(anyClock, fc.array(anyHour, { maxLength: 12 }), (start, hours) => {
        let clock = start;
        const given: string[] = [];
        for (const hour of [...hours].sort((left, right) => left - right)) {
          const cards = findDueCards(clock, instant(hour));
          given.push(...cards.map(({ colour }) => colour));
          clock = { ...clock, card: cards.at(-1)?.colour ?? clock.card };
          expect(findDueCards(clock, instant(hour))).toEqual([]);
        }
        expect(new Set(given).size).toBe(given.length);
        // Asked at the end alone, it gives the same.
        const last = Math.max(0, ...hours);
        if (hours.length > 0) {
          expect(findDueCards(start, instant(last)).map(({ colour }) => colour)).toEqual(given);
        }
      }),
    );
  });

  it('are none while the clock stands still', () => {
    fc.assert(
      fc.property(anyHour, (hour) => {
        expect(findDueCards({ card: 'none', yellowAt: null, redAt: null }, instant(hour))).toEqual([]);
      }),
    );
  });
});

describe('the state of a card', () => {
  const anyFacts = fc.record({
    settledAt: fc.option(anyHour.map(instant)),
    appealedAt: fc.option(anyHour.map(instant)),
    decision: fc.option(fc.constantFrom(...APPEAL_DECISIONS)),
  });

  it('is appealed exactly while an appeal waits, and withdrawn only by a decision', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const state = cardState(facts);
        expect(state === 'appealed').toBe(facts.appealedAt !== null && facts.decision === null);
        expect(state === 'withdrawn').toBe(facts.decision === 'withdrawn');
        if (state === 'live') expect(facts.settledAt).toBeNull();
        if (state === 'settled') expect(facts.settledAt).not.toBeNull();
      }),
    );
  });
});
