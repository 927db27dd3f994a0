import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommandError } from '../../../../electron/database/errors';
import { RetryPauses } from '../../../../electron/features/retry-pauses';
import { CardGiver } from '../../../../electron/features/warning/card-giver.service';
import { DRIVERS } from '../../../helpers/test-database';
import { at, makeCard } from '../summary/summary-rows';
import { type CardDesk, makeClock, openCardDesk } from './card-desk';

const YELLOW = at('2026-03-03 09:00');
const later = (instant: string, seconds: number) => new Date(Date.parse(instant) + seconds * 1_000).toISOString();

describe.each(DRIVERS)('giving cards on %s', (driver) => {
  let desk: CardDesk;
  let failed: string[];
  beforeEach(async () => {
    desk = await openCardDesk(driver, YELLOW);
    failed = [];
  });
  afterEach(() => desk.test.close());

  const give = () => desk.giver.giveDue((clockKey) => failed.push(clockKey));

  it('goes through more clocks than one page has', async () => {
    const cases = await desk.addCases(230);
    await desk.addClocks(cases.map(({ id: caseId }) => makeClock({ caseId, yellowAt: YELLOW, redAt: null })));
    expect(await give()).toEqual({ yellow: 230, red: 0 });
    expect(await give()).toEqual({ yellow: 0, red: 0 });
    expect(await desk.readCards()).toHaveLength(230);
  });

  it('lets one card that cannot be written fail alone, and tries it again after a pause', async () => {
    const [taken, ...cases] = await desk.addCases(4);
    if (taken === undefined) throw new Error('no case');
    const other = makeCard({ caseId: taken.id, kind: 'callback', colour: 'yellow', issuedAt: at('2026-03-01 09:00') });
    await desk.addCards([other]);
    const clocks = cases.map(({ id: caseId }) => makeClock({ caseId, yellowAt: YELLOW, redAt: null }));
    await desk.addClocks(clocks);
    // An id that is taken: the page fails with its first card, and that card alone once more.
    desk.nextIds.push(other.id, other.id);
    expect(await give()).toEqual({ yellow: 2, red: 0 });
    const [first] = [...clocks].sort((left, right) => left.id.localeCompare(right.id));
    expect(failed).toEqual([`dispatch:${first?.caseId}`]);
    expect(await desk.giver.nextTurn(YELLOW)).toBe(later(YELLOW, 5));

    desk.clock.instant = later(YELLOW, 4);
    expect(await give()).toEqual({ yellow: 0, red: 0 });
    desk.clock.instant = later(YELLOW, 5);
    desk.nextIds.push(other.id, other.id);
    expect(await give()).toEqual({ yellow: 0, red: 0 });
    expect(failed).toHaveLength(2);
    expect(await desk.giver.nextTurn(desk.clock.now())).toBe(later(YELLOW, 15));

    desk.clock.instant = later(YELLOW, 15);
    expect(await give()).toEqual({ yellow: 1, red: 0 });
    expect(failed).toHaveLength(2);
    expect(await desk.giver.nextTurn(desk.clock.now())).toBeNull();
    expect(await desk.readCards()).toHaveLength(4);
  });

  it('names as next what comes after the pass, not what is due and was tried', async () => {
    const [one, two] = await desk.addCases(2);
    const red = at('2026-03-04 09:00');
    await desk.addClocks([
      makeClock({ caseId: one?.id ?? '', yellowAt: YELLOW, redAt: red }),
      makeClock({ caseId: two?.id ?? '', yellowAt: later(YELLOW, 30), redAt: red }),
    ]);
    expect(await desk.giver.nextTurn(later(YELLOW, -1))).toBe(YELLOW);
    expect(await desk.giver.nextTurn(YELLOW)).toBe(later(YELLOW, 30));
    expect(await desk.giver.nextTurn(later(YELLOW, 30))).toBe(red);
    expect(await desk.giver.nextTurn(red)).toBeNull();
  });

  it('leaves all for the next pass where the database itself cannot be used', async () => {
    const [only] = await desk.addCases(1);
    await desk.addClocks([makeClock({ caseId: only?.id ?? '', yellowAt: YELLOW, redAt: null })]);
    const newId = () => {
      throw new CommandError('busy');
    };
    const { database, clock } = desk;
    const kept = new CardGiver({ database, clock, newId }, new RetryPauses(clock));
    await expect(kept.giveDue((clockKey) => failed.push(clockKey))).rejects.toMatchObject({ code: 'busy' });
    expect(failed).toEqual([]);
    expect(await give()).toEqual({ yellow: 1, red: 0 });
  });
});
