import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CREDIT_CODE_ALPHABET, checkCreditCode, creditCodeCheckCharacter } from '#shared/domain/identity/credit-code';

const character = fc.constantFrom(...CREDIT_CODE_ALPHABET);
const code = fc
  .tuple(
    fc.array(character, { minLength: 2, maxLength: 2 }),
    fc.integer({ min: 0, max: 999_999 }),
    fc.array(character, { minLength: 9, maxLength: 9 }),
  )
  .map(([head, region, body]) => head.join('') + String(region).padStart(6, '0') + body.join(''))
  .map((first17) => first17 + creditCodeCheckCharacter(first17));

describe('a unified social credit code by GB 32100', () => {
  it('accepts a known code in any case and width and names its parts', () => {
    for (const text of [
      '91350100M000100Y43',
      '91350100m000100y43',
      '９１３５０１００Ｍ０００１００Ｙ４３',
      '91350100 M000100Y4 3',
    ]) {
      expect(checkCreditCode(text)).toEqual({
        status: 'ok',
        value: {
          normalized: '91350100M000100Y43',
          department: '9',
          category: '1',
          regionCode: '350100',
          organizationCode: 'M000100Y4',
          isChecksumValid: true,
        },
      });
    }
  });

  it('only warns of a false check character', () => {
    expect(checkCreditCode('91350100M000100Y44')).toMatchObject({ status: 'warning', code: 'checksum-mismatch' });
  });

  it.each(['I', 'O', 'Z', 'S', 'V'])('refuses the letter %s', (letter) => {
    expect(checkCreditCode(`91350100M00010${letter}Y43`)).toEqual({ status: 'error', code: 'credit-code-shape' });
  });

  it('refuses another length', () => {
    expect(checkCreditCode('91350100M000100Y4')).toEqual({ status: 'error', code: 'credit-code-length' });
  });

  it('accepts every code that is built by the rule', () => {
    fc.assert(
      fc.property(code, (text) => {
        expect(checkCreditCode(text)).toMatchObject({ status: 'ok' });
      }),
    );
  });

  it('never calls a code with one false character right', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 0, max: 17 }), character, (text, place, other) => {
        fc.pre(text[place] !== other);
        expect(checkCreditCode(text.slice(0, place) + other + text.slice(place + 1)).status).not.toBe('ok');
      }),
    );
  });
});
