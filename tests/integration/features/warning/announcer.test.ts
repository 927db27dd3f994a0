import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVERY_STREET } from '../../../../electron/database/street-scope';
import { fixedClockSource } from '../../../../electron/features/deadline/clock-source.port';
import { Announcer } from '../../../../electron/features/warning/announcer.service';
import type { CardTelling } from '../../../../electron/features/warning/notifier.port';
import type { Actor } from '../../../../electron/security/actor';
import { actors, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { SHIPPED_CALENDAR } from '../../../unit/shared/domain/deadline/deadline-arbitraries';
import { at, makeCard } from '../summary/summary-rows';
import { type CardDesk, openCardDesk } from './card-desk';

const MONDAY = at('2026-03-02 09:00');
const HOUR = 3_600_000;

describe.each(DRIVERS)('telling of cards on %s', (driver) => {
  let desk: CardDesk;
  let caseId: string;
  let told: CardTelling[];
  let present: Actor[];
  beforeAll(async () => {
    desk = await openCardDesk(driver, MONDAY);
    caseId = (await desk.addCases(1))[0]?.id ?? '';
  });
  afterAll(() => desk.test.close());
  beforeEach(async () => {
    await desk.clear();
    desk.clock.instant = MONDAY;
    told = [];
    present = [actors.coordinator];
  });

  const makeAnnouncer = () =>
    new Announcer({
      kit: desk,
      source: fixedClockSource(SHIPPED_CALENDAR),
      notifier: { tell: (cards) => told.push(cards) },
      guard: { scopeOf: async () => EVERY_STREET },
      actors: () => present,
    });
  const give = (colour: 'yellow' | 'red', receiverUnitId: string | null = null) =>
    desk.addCards([makeCard({ caseId, kind: 'dispatch', colour, issuedAt: desk.clock.now(), receiverUnitId })]);

  it('tells all that is new together, once, and nothing of before the program was started', async () => {
    await give('red');
    desk.clock.instant = at('2026-03-02 09:30');
    const announcer = makeAnnouncer();
    await announcer.tellNew();
    expect(told).toEqual([]);
    desk.clock.instant = at('2026-03-02 10:00');
    await give('yellow');
    await give('yellow');
    await give('red');
    await announcer.tellNew();
    await announcer.tellNew();
    expect(told).toEqual([{ yellow: 2, red: 1 }]);
  });

  it('is silent at night and on rest days, and tells in the morning', async () => {
    desk.clock.instant = at('2026-03-06 16:00');
    const announcer = makeAnnouncer();
    for (const closed of ['2026-03-06 20:00', '2026-03-07 10:00', '2026-03-08 10:00', '2026-03-09 08:00']) {
      desk.clock.instant = at(closed);
      await give('yellow');
      await announcer.tellNew();
    }
    expect(told).toEqual([]);
    desk.clock.instant = at('2026-03-09 09:30');
    await announcer.tellNew();
    expect(told).toEqual([{ yellow: 4, red: 0 }]);
  });

  it('tells those who are signed in here, of what concerns them', async () => {
    const announcer = makeAnnouncer();
    present = [actors.handler];
    desk.clock.instant = at('2026-03-02 10:00');
    await give('yellow', unitIds.housing);
    await announcer.tellNew();
    expect(told).toEqual([]);
    await give('yellow', unitIds.socialAffairs);
    present = [];
    await announcer.tellNew();
    expect(told).toEqual([]);
    desk.clock.instant = at('2026-03-02 10:10');
    present = [actors.housingHandler];
    await announcer.tellNew();
    expect(told).toEqual([{ yellow: 1, red: 0 }]);
  });

  it('tells of each card exactly once, whenever it was given and however often the clock strikes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            wait: fc.integer({ min: 1, max: 40 }),
            colours: fc.array(fc.constantFrom('yellow' as const, 'red' as const), { maxLength: 3 }),
            strikes: fc.integer({ min: 0, max: 2 }),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        async (steps) => {
          await desk.clear();
          desk.clock.instant = MONDAY;
          told = [];
          const announcer = makeAnnouncer();
          const given = { yellow: 0, red: 0 };
          for (const { wait, colours, strikes } of steps) {
            desk.clock.instant = new Date(Date.parse(desk.clock.instant) + wait * HOUR).toISOString();
            for (const colour of colours) {
              await give(colour);
              given[colour] += 1;
            }
            for (let strike = 0; strike < strikes; strike += 1) await announcer.tellNew();
          }
          // A working morning after all of it.
          desk.clock.instant = at('2026-03-24 10:00');
          await announcer.tellNew();
          const sum = (colour: 'yellow' | 'red') => told.reduce((total, each) => total + each[colour], 0);
          expect({ yellow: sum('yellow'), red: sum('red') }).toEqual(given);
          expect(told.every(({ yellow, red }) => yellow + red > 0)).toBe(true);
        },
      ),
      { numRuns: 12 },
    ));
});
