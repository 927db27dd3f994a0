import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchEntries, toSearchEntry } from '../../../../renderer/features/counter/model/search-index';

const entry = (name: string, ...otherWords: string[]) => toSearchEntry({ id: name, name, caption: '', otherWords });
const entries = [
  entry('最低生活保障审核', '低保', '低保户'),
  entry('低保边缘家庭认定审核', '低收入'),
  entry('残疾人证申领', '残疾证'),
  entry('高龄津贴发放', '老年津贴'),
  entry('灵活就业人员社会保险补贴', '4050补贴'),
];
const namesOf = (query: string) => searchEntries(entries, query).map((found) => found.name);

describe('finding an item by typing', () => {
  it('keeps all in their order while nothing is typed', () => {
    expect(namesOf('  ')).toEqual(entries.map((each) => each.name));
  });

  it.each([
    ['残疾', '残疾人证申领'],
    ['老年津贴', '高龄津贴发放'],
    ['gljt', '高龄津贴发放'],
    ['GLJT', '高龄津贴发放'],
    ['ｇｌｊｔ', '高龄津贴发放'],
    ['gaoling', '高龄津贴发放'],
    ['linghuojiuye', '灵活就业人员社会保险补贴'],
    ['4050', '灵活就业人员社会保险补贴'],
    ['灵活 补贴', '灵活就业人员社会保险补贴'],
    ['高津发', '高龄津贴发放'],
  ])('%s finds %s alone', (query, name) => {
    expect(namesOf(query)).toEqual([name]);
  });

  it('puts a name that begins with the words before a common word for another', () => {
    expect(namesOf('低保')).toEqual(['低保边缘家庭认定审核', '最低生活保障审核']);
  });

  it('finds nothing for words that no entry holds', () => {
    expect(namesOf('护照')).toEqual([]);
    expect(namesOf('残疾 津贴')).toEqual([]);
  });

  it('finds every entry by any stretch of its name', () => {
    const stretch = fc
      .constantFrom(...entries)
      .chain((each) =>
        fc
          .tuple(fc.nat(each.name.length - 1), fc.integer({ min: 1, max: each.name.length }))
          .map(([from, length]) => ({ each, part: each.name.slice(from, from + length) })),
      );
    fc.assert(fc.property(stretch, ({ each, part }) => searchEntries(entries, part).includes(each)));
  });
});
