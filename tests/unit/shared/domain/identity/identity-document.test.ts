import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIdentityDocument, IDENTITY_DOCUMENT_TYPES } from '#shared/domain/identity/identity-document';
import { checkTravelDocument } from '#shared/domain/identity/travel-document';

const TODAY = '2026-11-23';

describe('identity documents at the counter', () => {
  it('reads birth and sex from a citizen ID', () => {
    expect(checkIdentityDocument('citizen-id', '11010519491231002x', TODAY)).toMatchObject({
      status: 'ok',
      value: { normalized: '11010519491231002X', birthDate: '1949-12-31', sex: 'female' },
    });
  });

  it('passes on the warning of a false check character', () => {
    expect(checkIdentityDocument('citizen-id', '110105194912310021', TODAY)).toMatchObject({
      status: 'warning',
      code: 'checksum-mismatch',
    });
  });

  it('does not take a citizen ID for a foreigner’s card, nor the other way round', () => {
    const mismatch = { status: 'error', code: 'document-type-mismatch' };
    expect(checkIdentityDocument('foreigner-permanent-residence', '11010519491231002X', TODAY)).toEqual(mismatch);
    expect(checkIdentityDocument('citizen-id', '911156198001010015', TODAY)).toEqual(mismatch);
  });

  it('still takes a foreigner’s card of the former shape', () => {
    expect(checkIdentityDocument('foreigner-permanent-residence', 'can110071071501', TODAY)).toMatchObject({
      status: 'ok',
      value: { normalized: 'CAN110071071501', birthDate: null },
    });
  });

  it.each([
    ['passport', 'E12345678', 'ok'],
    ['passport', 'ej1234567', 'ok'],
    ['passport', 'A12345678901', 'warning'],
    ['passport', '护照12345', 'error'],
    ['passport', 'ABCDEFGH', 'error'],
    ['hk-macao-permit', 'H12345678', 'ok'],
    ['hk-macao-permit', 'm1234567801', 'ok'],
    ['hk-macao-permit', 'X12345678', 'warning'],
    ['taiwan-permit', '12345678', 'ok'],
    ['taiwan-permit', '1234567890(B)', 'ok'],
    ['taiwan-permit', '1234567', 'warning'],
    ['taiwan-permit', '12', 'error'],
  ] as const)('%s %s is %s', (type, number, status) => {
    expect(checkTravelDocument(type, number).status).toBe(status);
    expect(checkIdentityDocument(type, number, TODAY).status).toBe(status);
  });

  it('takes anything short for another document, but not nothing', () => {
    expect(checkIdentityDocument('other', ' 军官证 001 ', TODAY)).toMatchObject({
      value: { normalized: '军官证 001' },
    });
    expect(checkIdentityDocument('other', '  ', TODAY)).toEqual({ status: 'error', code: 'document-number-length' });
  });

  it('answers every text for every type, and what it normalized once stays so', () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDENTITY_DOCUMENT_TYPES), fc.string({ unit: 'grapheme' }), (type, text) => {
        const result = checkIdentityDocument(type, text, TODAY);
        if (result.status === 'error') return;
        expect(checkIdentityDocument(type, result.value.normalized, TODAY)).toEqual(result);
      }),
    );
  });
});
