import { pinyin } from 'pinyin-pro';
import { MEN, SURNAMES, WOMEN } from './names';
import type { Random } from './random';

/** A made-up person's name with the forms by which it is searched. */
export interface PersonName {
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
}

const readings = new Map<string, string>();

function read(character: string, isSurname: boolean): string {
  const known = readings.get(character);
  if (known !== undefined) return known;
  const reading = pinyin(character, { toneType: 'none', v: true, surname: isSurname ? 'all' : 'off' });
  readings.set(character, reading);
  return reading;
}

/** A name by chance: a common surname and one or two characters. */
export function makeName(random: Random, sex: 'male' | 'female'): PersonName {
  const surname = random.weighted(SURNAMES);
  const characters: readonly string[] = sex === 'male' ? MEN : WOMEN;
  const given = random.chance(0.75) ? [random.pick(characters), random.pick(characters)] : [random.pick(characters)];
  const parts = [read(surname, true), ...given.map((character) => read(character, false))];
  return {
    name: surname + given.join(''),
    pinyin: parts.join(''),
    initials: parts.map((part) => part.charAt(0)).join(''),
  };
}

/** A mobile number of a block that begins 13x00. */
export function makePhone(random: Random): string {
  return `13${random.int(0, 9)}00${String(random.int(0, 999_999)).padStart(6, '0')}`;
}
