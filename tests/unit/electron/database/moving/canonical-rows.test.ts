import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, canonicalRow, TableSum, withoutLate } from '../../../../../electron/database/moving/canonical-rows';

const table = {
  name: 'things',
  columns: ['id', 'is_active', 'content', 'count', 'parent_id'],
  flags: [1],
  key: [0],
  late: [4],
  only: '',
};
const sumOf = (rows: readonly (readonly Cell[])[]) => {
  const sum = new TableSum();
  sum.add(rows);
  return sum.digest();
};
const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '街务台', '𠮷野家', '{"a":"\\u4e2d"}', '[1, 2]', 'a\nb\tc\\d"e', '​'),
);
const given = fc.record({
  id: words,
  is_active: fc.option(fc.boolean()),
  content: fc.option(words),
  count: fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  parent_id: fc.option(words),
});

describe('the canonical form of a row', () => {
  it('is the same for a flag as a file and as a server hold it, and for all else as it was given', () => {
    fc.assert(
      fc.property(given, (row) => {
        const asFile = { ...row, is_active: row.is_active === null ? null : Number(row.is_active) };
        expect(canonicalRow(table, asFile)).toEqual(canonicalRow(table, row));
        expect(canonicalRow(table, asFile)).toEqual(table.columns.map((name) => asFile[name as keyof typeof asFile]));
      }),
    );
  });

  it('differs wherever a value differs, its kind included', () => {
    const distinct: Cell[][] = [
      ['1', 1],
      [null, ''],
      [0, null],
      ['null', null],
      ['a', 'A'],
      ['𠮷', '吉'],
      ['1', '01'],
    ];
    for (const [one, other] of distinct) expect(sumOf([[one ?? null]])).not.toBe(sumOf([[other ?? null]]));
    expect(sumOf([['a', 'b']])).not.toBe(sumOf([['a'], ['b']]));
    expect(sumOf([['a'], ['b']])).not.toBe(sumOf([['b'], ['a']]));
  });

  it('gives a sum that does not depend on the pages in which the rows came', () => {
    fc.assert(
      fc.property(fc.array(given), fc.nat(), (given, at) => {
        const rows = given.map((row) => canonicalRow(table, row));
        const paged = new TableSum();
        paged.add(rows.slice(0, at));
        paged.digest();
        paged.add(rows.slice(at));
        expect(paged.digest()).toBe(sumOf(rows));
        expect(paged.rows).toBe(rows.length);
      }),
    );
  });

  it('is hashed as lines of JSON in UTF-8, so that anybody can check it', () => {
    const line = '["1",1,"𠮷","a\\"b",null]\n';
    expect(sumOf([['1', 1, '𠮷', 'a"b', null]])).toBe(createHash('sha256').update(line).digest('hex'));
  });

  it('leaves out what is filled in later', () => {
    expect(withoutLate(table, [['1', 1, 'c', 2, 'p']])).toEqual([['1', 1, 'c', 2, null]]);
  });
});
