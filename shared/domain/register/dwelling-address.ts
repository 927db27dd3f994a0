/** Where a dwelling is: the estate, compound or street number, then building, entrance  and room. */
export interface Door {
  /** 小区、楼院, or a street with its number. */
  readonly place: string;
  readonly building: string;
  readonly entrance: string;
  readonly room: string;
}

const SUFFIXES = {
  building: /(号楼|号院|楼|栋|幢|座)$/,
  entrance: /(单元|门洞)$/,
  room: /(室|房|户)$/,
} as const;

const narrow = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/** One form for one door: full-width signs, blanks and the words behind the numbers make no difference. */
export function normalizeDoor({ place, building, entrance, room }: Door): Door {
  const bare = (part: keyof typeof SUFFIXES, text: string) => narrow(text).replace(SUFFIXES[part], '');
  return {
    place: place.normalize('NFKC').trim().replace(/\s+/g, ' '),
    building: bare('building', building),
    entrance: bare('entrance', entrance),
    room: bare('room', room),
  };
}

const IS_NUMBER = /^\d+$/;
const withWord = (part: string, numbered: string, named: string) =>
  part === '' ? '' : `${part}${IS_NUMBER.test(part) ? numbered : named}`;

/** A normalized door as an address: `云霄路5号3号楼2单元501室`. */
export function sayDoor({ place, building, entrance, room }: Door): string {
  return `${place}${withWord(building, '号楼', '座')}${withWord(entrance, '单元', '单元')}${withWord(room, '室', '室')}`;
}

/** The house without its door, as lists show it to everybody: `云霄路5号3号楼2单元`. */
export const sayHouse = (door: Omit<Door, 'room'>): string => sayDoor({ ...door, room: '' });

const DIGITS = 6;
const MAX_ORDER = 120;

/** By what houses are sorted: numbers inside it by their value, so that building 2 stands before building 10. */
export function orderOfHouse({ place, building, entrance }: Omit<Door, 'room'>): string {
  const text = [place, building, entrance].join(' ');
  return text.replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0')).slice(0, MAX_ORDER);
}
