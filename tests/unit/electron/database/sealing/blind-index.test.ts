import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixRange } from '#shared/domain/case/search-text';
import {
  DOCUMENT_PATH,
  endToken,
  PHONE_PATH,
  pathBeginning,
  pathToken,
  wholeToken,
} from '../../../../../electron/database/sealing/blind-index';
import { testVault } from '../../../../factories/test-vault';

const vault = testVault();
const digits = fc.string({ unit: fc.constantFrom('0', '1', '9', 'X'), minLength: 1, maxLength: 18 });
const plans = fc.constantFrom(DOCUMENT_PATH, PHONE_PATH);

describe('a blind index', () => {
  it('finds every number by every beginning that is long enough', () => {
    fc.assert(
      fc.property(plans, digits, fc.nat(18), (plan, number, length) => {
        const beginning = number.slice(0, length);
        const found = pathBeginning(vault, plan, beginning);
        if (beginning.length < (plan.steps[0] ?? 0)) return found === null;
        const { from, to } = prefixRange(found ?? '');
        const path = pathToken(vault, plan, number);
        return path >= from && path < to;
      }),
    );
  });

  it('does not find a number by what it does not begin with, where the beginning ends at a step', () => {
    fc.assert(
      fc.property(digits, digits, (number, other) => {
        for (const length of DOCUMENT_PATH.steps.filter((step) => step <= other.length)) {
          const beginning = other.slice(0, length);
          const isFound = pathToken(vault, DOCUMENT_PATH, number).startsWith(
            pathBeginning(vault, DOCUMENT_PATH, beginning) ?? '-',
          );
          expect(isFound).toBe(number.startsWith(beginning));
        }
      }),
    );
  });

  it('is equal for equal values, and for no others', () => {
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        expect(wholeToken(vault, 'phone', one) === wholeToken(vault, 'phone', other)).toBe(one === other);
        expect(pathToken(vault, PHONE_PATH, one) === pathToken(vault, PHONE_PATH, other)).toBe(one === other);
      }),
    );
  });

  it('of an end knows the last four characters', () => {
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        const [mine, yours] = [endToken(vault, DOCUMENT_PATH, one), endToken(vault, DOCUMENT_PATH, other)];
        if (one.length < 4) expect(mine).toBe('');
        else expect(mine === yours).toBe(other.length >= 4 && one.slice(-4) === other.slice(-4));
      }),
    );
  });

  it('fits into its column, and of nothing is nothing', () => {
    expect(pathToken(vault, DOCUMENT_PATH, '370202199001011234').length).toBeLessThanOrEqual(40);
    expect([wholeToken(vault, 'phone', ''), pathToken(vault, PHONE_PATH, ''), endToken(vault, PHONE_PATH, '')]).toEqual(
      ['', '', ''],
    );
  });

  it('says something else for another purpose and to another office', () => {
    const other = testVault({ index: Buffer.alloc(32, 9) });
    const tokens = [
      wholeToken(vault, 'phone', '1'),
      wholeToken(vault, 'document', '1'),
      wholeToken(other, 'phone', '1'),
    ];
    expect(new Set(tokens).size).toBe(3);
  });
});
