import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caseNumberCheckDigit,
  formatCaseNumber,
  MAX_CASE_SERIAL,
  parseCaseNumber,
} from '#shared/domain/case/case-number';

const parts = fc.record({
  streetCode: fc.integer({ min: 0, max: 999_999_999 }).map((code) => String(code).padStart(9, '0')),
  day: fc
    .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  serial: fc.integer({ min: 1, max: MAX_CASE_SERIAL }),
});
const place = fc.integer({ min: 0, max: 22 });

describe('a case number', () => {
  it('has street, day, serial and the check digit of ISO 7064 MOD 11,10', () => {
    // 0794 with check digit 5 is the example of the standard.
    expect(caseNumberCheckDigit('0794')).toBe('5');
    expect(formatCaseNumber({ streetCode: '370202001', day: '2026-11-23', serial: 42 })).toMatch(
      /^3702020012026112300042\d$/,
    );
  });

  it('is read back as it was written, with blanks, dashes and full-width digits too', () => {
    fc.assert(
      fc.property(parts, (value) => {
        const number = formatCaseNumber(value);
        const spaced = ` ${number.slice(0, 9)} ${number.slice(9, 17)}-${number.slice(17)}\n`;
        const wide = number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        for (const text of [number, spaced, wide]) {
          expect(parseCaseNumber(text)).toEqual({ status: 'ok', value, normalized: number });
        }
      }),
    );
  });

  it('shows every single false digit', () => {
    fc.assert(
      fc.property(parts, place, fc.integer({ min: 1, max: 9 }), (value, at, shift) => {
        const number = formatCaseNumber(value);
        const wrong = (Number(number[at]) + shift) % 10;
        const text = number.slice(0, at) + wrong + number.slice(at + 1);
        expect(parseCaseNumber(text)).toEqual({ status: 'error', code: 'case-number-check-digit' });
      }),
    );
  });

  it('shows at least 97 of 100 exchanges of neighbours', () => {
    let exchanged = 0;
    let missed = 0;
    for (const value of fc.sample(parts, { numRuns: 3000, seed: 7 })) {
      const number = formatCaseNumber(value);
      for (let at = 0; at < 22; at++) {
        const [left = '', right = ''] = number.slice(at, at + 2);
        if (left === right) continue;
        exchanged++;
        if (parseCaseNumber(number.slice(0, at) + right + left + number.slice(at + 2)).status === 'ok') missed++;
      }
    }
    expect(exchanged).toBeGreaterThan(40_000);
    expect(missed / exchanged).toBeLessThan(0.03);
  });

  it('names what is wrong', () => {
    const withDigit = (body: string) => body + caseNumberCheckDigit(body);
    expect(parseCaseNumber('12345')).toEqual({ status: 'error', code: 'case-number-shape' });
    expect(parseCaseNumber(withDigit('3702020012026023000042'))).toEqual({ status: 'error', code: 'case-number-day' });
    expect(parseCaseNumber(withDigit('3702020012026112300000'))).toEqual({
      status: 'error',
      code: 'case-number-serial',
    });
  });

  it.each([
    { streetCode: '37020200', day: '2026-11-23', serial: 1 },
    { streetCode: '370202001', day: '2026-02-30', serial: 1 },
    { streetCode: '370202001', day: '2026-11-23', serial: 0 },
    { streetCode: '370202001', day: '2026-11-23', serial: 100_000 },
    { streetCode: '370202001', day: '2026-11-23', serial: 1.5 },
  ])('is not written of %o', (value) => {
    expect(() => formatCaseNumber(value)).toThrow(RangeError);
  });
});
