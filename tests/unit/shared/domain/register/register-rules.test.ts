import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn } from '#shared/domain/register/age';
import { normalizeDoor, orderOfHouse, sayDoor, sayHouse } from '#shared/domain/register/dwelling-address';
import { maskChange } from '#shared/domain/register/history-masks';
import { canGiveLabel, type DatedLabel } from '#shared/domain/register/labels';
import { holdsOn, overlaps } from '#shared/domain/register/stretch';
import { addDays } from '#shared/domain/time/business-day';

const day = fc.nat(1500).map((count) => addDays('2024-01-01', count));
const stretch = fc
  .tuple(day, fc.option(fc.nat(400)))
  .map(([fromDay, length]) => ({ fromDay, toDay: length === null ? null : addDays(fromDay, length) }));

describe('stretches of days', () => {
  it('overlap exactly where a day is in both', () => {
    fc.assert(
      fc.property(stretch, stretch, (one, other) => {
        const later = one.fromDay > other.fromDay ? one.fromDay : other.fromDay;
        expect(overlaps(one, other)).toBe(holdsOn(one, later) && holdsOn(other, later));
        expect(overlaps(one, other)).toBe(overlaps(other, one));
      }),
    );
  });

  it('let no label hold twice on a day, however many are asked for', () => {
    const label = fc.constantFrom('low-income' as const, 'veteran' as const);
    const wanted = fc.tuple(label, stretch).map(([name, days]): DatedLabel => ({ label: name, ...days }));
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 20 }), day, (all, today) => {
        const held: DatedLabel[] = [];
        for (const each of all) if (canGiveLabel(held, each)) held.push(each);
        for (const name of ['low-income', 'veteran'] as const) {
          expect(held.filter((each) => each.label === name && holdsOn(each, today)).length).toBeLessThan(2);
        }
      }),
    );
  });
});

describe('doors', () => {
  it('are one however they are typed', () => {
    const typed = { place: ' 云霄路５号 ', building: '３号楼', entrance: ' 2 单元', room: '501室' };
    const door = { place: '云霄路5号', building: '3', entrance: '2', room: '501' };
    expect(normalizeDoor(typed)).toEqual(door);
    expect(sayDoor(door)).toBe('云霄路5号3号楼2单元501室');
    expect(sayHouse(door)).toBe('云霄路5号3号楼2单元');
    expect(sayDoor({ place: '八大关12号', building: '', entrance: '', room: '' })).toBe('八大关12号');
    expect(sayDoor(normalizeDoor({ place: '海景苑', building: 'a座', entrance: '', room: '1201' }))).toBe(
      '海景苑A座1201室',
    );
  });

  it('do not change by being brought to that form again', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789ab号楼单元室 ５'), maxLength: 8 });
    fc.assert(
      fc.property(text, (part) => {
        const once = normalizeDoor({ place: '路', building: `${part}1`, entrance: '', room: `${part}2` });
        expect(normalizeDoor(once)).toEqual(once);
      }),
    );
  });

  it('stand in the order of their numbers', () => {
    const house = (building: string, entrance: string) => orderOfHouse({ place: '云霄路5号', building, entrance });
    const houses = [house('10', '1'), house('2', '10'), house('2', '9')].sort();
    expect(houses).toEqual([house('2', '9'), house('2', '10'), house('10', '1')]);
  });
});

describe('ages and masks', () => {
  it('count full years, to the day', () => {
    expect(ageOn('2000-03-02', '2026-03-01')).toBe(25);
    expect(ageOn('2000-03-02', '2026-03-02')).toBe(26);
    expect(ageOn(null, '2026-03-02')).toBeNull();
  });

  it('hide numbers and homes of the history, and leave other fields as they are', () => {
    const change = (field: string, value: string) => maskChange({ field, before: '', after: value }).after;
    expect(change('documentNumber', '11010519491231002X')).toBe('1101**********002X');
    expect(change('furtherPhone', '13812345678')).toBe('138****5678');
    expect(change('home', '云霄路5号3号楼2单元501室')).toBe('云霄路5号3****');
    expect(change('birthDate', '1949-12-31')).toBe('1949');
    expect(change('name', '王秀英')).toBe('王秀英');
  });
});
