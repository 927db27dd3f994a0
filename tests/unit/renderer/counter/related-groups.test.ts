import { describe, expect, it } from 'vitest';
import type { CaseRow } from '#shared/ipc/commands/case-rows';
import { groupRelated, rowsOf } from '../../../../renderer/features/counter/model/related-groups';

const row = (id: string) => ({ id }) as CaseRow;
const found = { duplicates: [row('a')], samePhone: [row('b')], earlier: [row('a'), row('b'), row('c'), row('new')] };

describe('known cases beside the form', () => {
  it('stand once each, likely duplicates first, and never the case just made', () => {
    expect(rowsOf(groupRelated(found, 'new')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(groupRelated(found, 'a').duplicates).toEqual([]);
    expect(rowsOf(groupRelated(undefined, null))).toEqual([]);
  });
});
