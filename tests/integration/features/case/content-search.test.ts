import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countUpTo } from '../../../../electron/database/count-up-to';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { actors } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { appeal, type CaseDesk, filterOf, openCaseDesk } from './case-desk';

/** Few characters, so that texts share their pairs: a pair that is there is not yet the word. */
const CHARACTERS = [...'路灯坏了aB%_'];
const textOf = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: least, maxLength: most });
const CONTENTS = fc.sample(textOf(1, 12), { numRuns: 40, seed: 20260302 }).map((text) => `灯${text}。`);

describe.each(DRIVERS)('words in the content of cases on %s', (driver) => {
  let desk: CaseDesk;
  const contents = new Map<string, string>();
  beforeAll(async () => {
    desk = await openCaseDesk(driver);
    for (const content of CONTENTS) {
      const taken = await desk.cases['case.accept'](
        { intake: { ...appeal, content }, draftId: null },
        desk.as(actors.clerk),
      );
      contents.set(taken.caseId, content);
    }
  });
  afterAll(() => desk.test.close());

  const find = async (text: string) => {
    const sort = { by: 'receivedAt', direction: 'desc' } as const;
    const input = { filter: filterOf({ text }), sort, page: 0, pageSize: 50 };
    const { rows, total } = await desk.cases['case.list'](input, desk.as(actors.coordinator));
    expect(total).toBe(rows.length);
    return rows.map(({ id }) => id).sort();
  };

  it('are found exactly where they stand, letters of either case', async () => {
    await fc.assert(
      fc.asyncProperty(textOf(2, 4), fc.option(textOf(1, 3)), async (word, more) => {
        const words = [word, ...(more === null ? [] : [more])];
        const holds = (content: string) => words.every((word) => content.toLowerCase().includes(word.toLowerCase()));
        const expected = [...contents].filter(([, content]) => holds(content)).map(([id]) => id);
        expect(await find(words.join(' '))).toEqual(expected.sort());
      }),
      { numRuns: 40 },
    );
  });

  it('are not looked for by a single character, which is in every other text', async () => {
    expect(await find('灯')).toEqual([]);
    expect(await find('灯 坏')).toEqual([]);
  });

  it('are counted no further than a list is counted', async () => {
    await desk.test.database.read(async (tx) => {
      const all = managerOf(tx).createQueryBuilder(CaseEntity, 'c').where('c.content LIKE :lamp', { lamp: '灯%' });
      expect(await countUpTo(all)).toBe(CONTENTS.length);
      expect(await countUpTo(all, 7)).toBe(7);
    });
  });
});

it('are found by an index on a server', async () => {
  const desk = await openCaseDesk('postgres');
  const plan = await desk.test.database.write('test.plan', async (tx) => {
    await managerOf(tx).query('SET LOCAL enable_seqscan = off'); // so few rows are read through otherwise
    return managerOf(tx).query(
      `EXPLAIN SELECT c.id FROM cases c WHERE text_grams(c.content) @> text_grams('路灯') AND c.content ILIKE '%路灯%'`,
    );
  });
  expect(JSON.stringify(plan)).toContain('cases_content_grams');
  await desk.test.close();
});
