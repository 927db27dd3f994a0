import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OFFICE_RULES } from '#shared/domain/clocks/office-rules';
import { differing, mergeTyped } from '../../../../renderer/components/conflict/merge-typed';
import { flattenRules, RULE_PATHS, unfoldRules } from '../../../../renderer/features/settings/flat-rules';

const seen = { name: '城管科', shortName: '城管', words: ['a'] };

describe('what two people typed over one thing', () => {
  it('keeps mine where I typed, and theirs where I did not', () => {
    const now = { ...seen, name: '城市管理科', shortName: '城' };
    const typed = { ...seen, name: '城管办' };
    expect(mergeTyped(seen, now, typed)).toEqual({ name: '城管办', shortName: '城', words: ['a'] });
    expect(differing(now, seen)).toEqual(['name', 'shortName']);
  });

  it('takes lists by what they hold', () => {
    expect(differing({ ...seen, words: ['a'] }, seen)).toEqual([]);
    expect(mergeTyped(seen, { ...seen, words: ['b'] }, { ...seen, words: ['a'] }).words).toEqual(['b']);
  });

  it('loses neither what I typed nor what I left to others', () => {
    const values = fc.record({ a: fc.integer(), b: fc.string(), c: fc.array(fc.integer()) });
    fc.assert(
      fc.property(values, values, values, (first, now, typed) => {
        const merged = mergeTyped(first, now, typed);
        const mine = differing(typed, first);
        for (const key of Object.keys(merged) as (keyof typeof merged)[]) {
          expect(merged[key]).toEqual(mine.includes(key) ? typed[key] : now[key]);
        }
      }),
    );
  });
});

describe('the rules with one value a key', () => {
  it('unfold to the rules that they came from', () => {
    const numbers = fc.array(fc.integer(), { minLength: RULE_PATHS.length, maxLength: RULE_PATHS.length });
    expect(unfoldRules(flattenRules(DEFAULT_OFFICE_RULES))).toEqual(DEFAULT_OFFICE_RULES);
    fc.assert(
      fc.property(numbers, (given) => {
        const flat = Object.fromEntries(RULE_PATHS.map((path, at) => [path, given[at]])) as ReturnType<
          typeof flattenRules
        >;
        expect(flattenRules(unfoldRules(flat))).toEqual(flat);
      }),
    );
  });
});
