import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCitizenId, citizenIdCheckCharacter } from '#shared/domain/identity/citizen-id';

const TODAY = '2026-11-23';

const region = fc.constantFrom('370202', '110105', '810000', '820000', '830000', '911156');
const birthDate = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2026-11-23T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const first17 = fc
  .tuple(region, birthDate, fc.integer({ min: 0, max: 999 }))
  .map(([code, day, serial]) => code + day.replaceAll('-', '') + String(serial).padStart(3, '0'));
const number = first17.map((digits) => digits + citizenIdCheckCharacter(digits));

describe('a citizen ID by GB 11643', () => {
  it('accepts the examples of the standard', () => {
    expect(checkCitizenId('11010519491231002X', TODAY)).toEqual({
      status: 'ok',
      value: {
        normalized: '11010519491231002X',
        birthDate: '1949-12-31',
        sex: 'female',
        regionCode: '110105',
        isChecksumValid: true,
        kind: 'citizen',
      },
    });
    expect(checkCitizenId('440524188001010014', TODAY)).toMatchObject({
      status: 'ok',
      value: { birthDate: '1880-01-01', sex: 'male' },
    });
  });

  it('takes a lower-case x, blanks and full-width digits', () => {
    for (const text of ['11010519491231002x', ' 110105 19491231 002X ', '１１０１０５１９４９１２３１００２ｘ']) {
      expect(checkCitizenId(text, TODAY)).toMatchObject({ status: 'ok', value: { normalized: '11010519491231002X' } });
    }
  });

  it('converts a 15-digit number', () => {
    expect(checkCitizenId('110105491231002', TODAY)).toMatchObject({
      status: 'ok',
      value: { normalized: '11010519491231002X', birthDate: '1949-12-31' },
    });
  });

  it('only warns of a false check character', () => {
    expect(checkCitizenId('110105194912310021', TODAY)).toMatchObject({
      status: 'warning',
      code: 'checksum-mismatch',
      value: { isChecksumValid: false, birthDate: '1949-12-31' },
    });
  });

  it.each([
    ['', 'citizen-id-shape'],
    ['1101051949123100', 'citizen-id-shape'],
    ['1101051949X231002X', 'citizen-id-shape'],
    ['990105194912310021', 'citizen-id-region'],
    ['810101194912310021', 'citizen-id-region'],
    ['110105199002300010', 'citizen-id-birth-date'],
    ['110105190002290010', 'citizen-id-birth-date'],
    ['110105187912310010', 'citizen-id-birth-date'],
    ['110105202611240010', 'citizen-id-future-birth'],
  ])('refuses %s as %s', (text, code) => {
    expect(checkCitizenId(text, TODAY)).toEqual({ status: 'error', code });
  });

  it.each([
    ['810000', 'hk-macao-residence'],
    ['820000', 'hk-macao-residence'],
    ['830000', 'taiwan-residence'],
    ['911156', 'foreigner-permanent-residence'],
  ])('knows a number that begins with %s as %s', (code, kind) => {
    const digits = `${code}19800101001`;
    const result = checkCitizenId(digits + citizenIdCheckCharacter(digits), TODAY);
    expect(result).toMatchObject({ status: 'ok', value: { kind, sex: 'male' } });
  });

  it('accepts every number that is built by the rule, with its birth and sex', () => {
    fc.assert(
      fc.property(number, (text) => {
        const result = checkCitizenId(text, TODAY);
        expect(result).toMatchObject({ status: 'ok', value: { normalized: text, regionCode: text.slice(0, 6) } });
        if (result.status === 'ok') {
          expect(result.value.birthDate.replaceAll('-', '')).toBe(text.slice(6, 14));
          expect(result.value.sex === 'male').toBe(Number(text[16]) % 2 === 1);
        }
      }),
    );
  });

  it('never calls a number with one false digit right', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (text, place, shift) => {
        const digit = (Number(text[place]) + shift) % 10;
        expect(checkCitizenId(text.slice(0, place) + digit + text.slice(place + 1), TODAY).status).not.toBe('ok');
      }),
    );
  });

  it('never calls a number with two exchanged neighbours right', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 16 }), (text, place) => {
        const [left = '', right = ''] = text.slice(place, place + 2);
        fc.pre(left !== right);
        expect(checkCitizenId(text.slice(0, place) + right + left + text.slice(place + 2), TODAY).status).not.toBe(
          'ok',
        );
      }),
    );
  });
});
