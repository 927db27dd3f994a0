import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawWeek } from '#shared/domain/responsibility/draw-week';
import { findResponsible, indexMatrix, toWeekMoment } from '#shared/domain/responsibility/find-responsible';
import { settingOf } from '#shared/domain/responsibility/rule';
import { applyStandIns, areSameAbsence, type StandIn } from '#shared/domain/responsibility/stand-in';
import { testId } from '../../../../factories/test-office';
import { arbitraryRules, CODES, FIRST_DAY, GRIDS } from './arbitrary-rules';
import { nextDay, rulesOn, weekdayOfDay } from './slow-matrix';

const instant = fc
  .integer({ min: 0, max: 22 * 1440 - 1 })
  .map((minute) => new Date(Date.parse(`${FIRST_DAY}T00:00:00+08:00`) + minute * 60_000).toISOString());

/** The same instant as a clock on the wall in China shows it. */
function onTheWall(at: string): { day: string; minute: number } {
  const parts = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
  const [day = '', time = ''] = parts.format(new Date(at)).split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { day, minute: hours * 60 + minutes };
}

describe('asking the matrix', () => {
  it('finds the rules that the slow model finds', () => {
    const place = fc.record({ gridId: fc.constantFrom(...GRIDS), elementCode: fc.constantFrom(...CODES) });
    fc.assert(
      fc.property(arbitraryRules, place, fc.array(instant, { minLength: 5 }), (rules, { gridId, elementCode }, ats) => {
        const index = indexMatrix({ rules, settings: [] });
        for (const at of ats) {
          const { day, minute } = onTheWall(at);
          const holding = rulesOn(rules, { gridId, elementCode, day })(minute);
          const answer = findResponsible(index, [], { gridId, elementCode, at });
          if (holding.length === 1) expect(answer).toMatchObject({ kind: 'found', rule: holding[0], absent: null });
          else if (holding.length === 0) expect(answer).toEqual({ kind: 'gap', moment: toWeekMoment(at) });
          else expect(answer).toMatchObject({ kind: 'overlap', rules: holding });
        }
      }),
      { numRuns: 80 },
    );
  });

  it('sees an instant by the clock of the office', () => {
    expect(toWeekMoment('2026-03-07T13:40:00.000Z')).toEqual({ day: '2026-03-07', weekday: 6, minute: 21 * 60 + 40 });
    expect(toWeekMoment('2026-03-08T16:00:00.000Z')).toEqual({ day: '2026-03-09', weekday: 1, minute: 0 });
  });

  it('draws every day whole, with the rules that the slow model finds', () => {
    fc.assert(
      fc.property(arbitraryRules, (rules) => {
        const place = { gridId: GRIDS[0], elementCode: CODES[0] };
        let day = '2026-03-09';
        for (const drawn of drawWeek(rules, place, day)) {
          expect([drawn.day, drawn.weekday]).toEqual([day, weekdayOfDay(day)]);
          const holdingAt = rulesOn(rules, { ...place, day });
          let end = 0;
          for (const piece of drawn.pieces) {
            expect(piece.from).toBe(end);
            expect(piece.rules).toEqual(holdingAt(piece.from));
            expect(piece.rules).toEqual(holdingAt(piece.to - 1));
            end = piece.to;
          }
          expect(end).toBe(1440);
          day = nextDay(day);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes a small class’s settings, else those of its big class', () => {
    const days = { unit: 'working-days', amount: 3 } as const;
    const settings = [
      { code: 'T01', openingConditions: '属实', closingConditions: '修复', limit: days },
      { code: 'T0101', openingConditions: '井盖缺失', closingConditions: '', limit: null },
    ];
    const own = { openingConditions: '井盖缺失', closingConditions: '修复', limit: days };
    expect(settingOf(settings, 'T0101')).toEqual(own);
    expect(settingOf(settings, 'E0101')).toEqual({ openingConditions: '', closingConditions: '', limit: null });
  });
});

const unit = (n: number, person: number | null = null) => ({
  unitId: testId(n),
  accountId: person === null ? null : testId(person),
});
const leave = (absent: StandIn['absent'], standIn: StandIn['standIn'], firstDay = '2026-03-09'): StandIn => ({
  id: testId(900),
  absent,
  standIn,
  firstDay,
  lastDay: '2026-03-13',
});

describe('stand-ins', () => {
  it('answer on the first and the last day and on no other', () => {
    const standIns = [leave(unit(1, 11), unit(2))];
    const on = (day: string) => applyStandIns(unit(1, 11), standIns, day);
    const here = { assignment: unit(1, 11), absent: null };
    const away = { assignment: unit(2), absent: unit(1, 11) };
    expect(['2026-03-08', '2026-03-09', '2026-03-13', '2026-03-14'].map(on)).toEqual([here, away, away, here]);
  });

  it('of a person go before those of the unit, and do not touch the colleagues', () => {
    const standIns = [leave(unit(1), unit(2)), leave(unit(1, 11), unit(3))];
    expect(applyStandIns(unit(1, 11), standIns, '2026-03-10').assignment).toEqual(unit(3));
    expect(applyStandIns(unit(1, 12), standIns, '2026-03-10').assignment).toEqual(unit(2));
    expect(applyStandIns(unit(1, 12), standIns.slice(1), '2026-03-10').assignment).toEqual(unit(1, 12));
  });

  it('are followed when they are away too, and stop where they lead round', () => {
    const chain = [leave(unit(1), unit(2)), leave(unit(2), unit(3))];
    expect(applyStandIns(unit(1), chain, '2026-03-10')).toEqual({ assignment: unit(3), absent: unit(1) });
    const circle = [...chain, leave(unit(3), unit(1))];
    expect(applyStandIns(unit(1), circle, '2026-03-10')).toEqual({ assignment: unit(3), absent: unit(1) });
  });

  it('of one person must not share a day', () => {
    const one = leave(unit(1, 11), unit(2));
    expect(areSameAbsence(one, leave(unit(1, 11), unit(3), '2026-03-13'))).toBe(true);
    expect(areSameAbsence(one, { ...one, firstDay: '2026-03-14', lastDay: '2026-03-20' })).toBe(false);
    expect(areSameAbsence(one, leave(unit(1), unit(3)))).toBe(false);
  });
});
