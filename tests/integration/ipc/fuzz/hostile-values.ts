import fc from 'fast-check';

const MEGABYTE = 1_000_000;
const HUGE = { text: '长'.repeat(30 * MEGABYTE), list: Array<number>(2 * MEGABYTE).fill(0) };

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}

function circle(): unknown {
  const round: Record<string, unknown> = {};
  round.self = round;
  return round;
}

const guarded = {
  get id(): string {
    throw new Error('not for you');
  },
};

/** More than any call may bring. */
export const oversized: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  HUGE.text,
  HUGE.list,
  Array(2 ** 32 - 1),
  { content: HUGE.text },
  { [HUGE.text]: 1 },
  Object.fromEntries(Array.from({ length: 300_000 }, (_, at) => [`field${at}`, at])),
);

const odd: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  ...[nested(40), nested(20_000), circle(), guarded, Object.create(null), Object.create({ id: 'inherited' })],
  ...['\0', 'a\0b', '\uD800', '\uDC00x', '\u0000'.repeat(50), '1e999', '9007199254740993', '-0'],
  ...[Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53, 2 ** 31, -1, 0.1, 1n, Symbol('s'), undefined, () => 1],
  ...[
    new Date(Number.NaN),
    new Map([['a', 1]]),
    new Set([1]),
    new Uint8Array(9),
    /x/,
    Object.assign(Array(3), { 2: 1 }),
    new Error('SLIP IN'),
  ],
  ...[
    { toString: 1, valueOf: 1 },
    JSON.parse('{"then":1}'),
    { $ne: null },
    { length: -1 },
    { or: [{}] },
    ["' OR 1=1 --"],
  ],
  ...[JSON.parse('{"__proto__":{"role":"administrator"}}'), { constructor: { prototype: { role: 'manager' } } }],
);

/** What no page of ours sends. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  odd,
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withSparseArray: true }),
  fc.dictionary(fc.constantFrom('id', 'caseId', 'version', 'page', 'text', '__proto__', 'toString'), odd),
);

/** A value of the right shape with one thing wrong in it. */
export function spoiled(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(values, fc.nat(), hostile, fc.nat({ max: 3 })).map(([value, at, wrong, way]) => {
    const places = placesIn(value);
    const place = places[at % Math.max(places.length, 1)];
    if (place === undefined) return wrong;
    return changed(value, place, way, wrong);
  });
}

type Path = readonly (string | number)[];

function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [[...path, key], ...placesIn(part, [...path, key])]);
}

function changed(value: unknown, [key, ...rest]: Path, way: number, wrong: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return wrong;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
  const part: unknown = Reflect.get(value, key);
  if (rest.length > 0) Reflect.set(copy, key, changed(part, rest, way, wrong));
  else if (way === 0) Reflect.deleteProperty(copy, key);
  else if (way === 1) Reflect.set(copy, `${key}-more`, part);
  else if (way === 2) Reflect.set(copy, key, [part]);
  else Reflect.set(copy, key, wrong);
  return copy;
}
