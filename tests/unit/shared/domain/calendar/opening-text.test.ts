import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDaySpans, writeDaySpans } from '#shared/domain/calendar/opening-text';

describe('opening hours as people write them', () => {
  it.each([
    ['9:00-12:00', ['09:00-12:00']],
    ['09:00-12:00 13:30-17:00', ['09:00-12:00', '13:30-17:00']],
    ['13:30～17:00，9：00 － 12：00', ['09:00-12:00', '13:30-17:00']],
    ['08:30至12:00、14:00到24:00', ['08:30-12:00', '14:00-24:00']],
    ['  ', []],
  ])('%s', (text, spans) => {
    expect(readDaySpans(text)?.map(({ from, to }) => `${from}-${to}`)).toEqual(spans);
  });

  it.each(['9-12', '12:00-09:00', '09:00-09:00', '09:60-10:00', '09:00-24:01', '09:00-12:00 11:00-13:00', 'noon'])(
    'refuses %s',
    (text) => {
      expect(readDaySpans(text)).toBeNull();
    },
  );

  it('come back as they were written', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 8 });
    const clock = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(cuts, (minutes) => {
        const sorted = [...minutes].sort((left, right) => left - right);
        const even = sorted.slice(0, sorted.length - (sorted.length % 2));
        const spans = even.flatMap((minute, index) =>
          index % 2 === 0 ? [{ weekday: 3, from: clock(minute), to: clock(even[index + 1] ?? 0) }] : [],
        );
        const text = writeDaySpans({ spans }, 3);
        expect(readDaySpans(text)).toEqual(spans.map(({ from, to }) => ({ from, to })));
        expect(writeDaySpans({ spans }, 2)).toBe('');
      }),
    );
  });
});
