import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPhone } from '#shared/domain/identity/phone';

const mobile = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`);

describe('a telephone number', () => {
  it.each([
    ['13812345678', '13812345678', 'mobile'],
    ['+86 138-1234-5678', '13812345678', 'mobile'],
    ['8613812345678', '13812345678', 'mobile'],
    ['１３８１２３４５６７８', '13812345678', 'mobile'],
    ['053283881234', '0532-83881234', 'landline'],
    ['(0532) 8388 1234', '0532-83881234', 'landline'],
    ['+86 532 83881234', '0532-83881234', 'landline'],
    ['010-62345678', '010-62345678', 'landline'],
    ['+86-10-62345678', '010-62345678', 'landline'],
    ['0532-83881234-801', '0532-83881234-801', 'landline'],
    ['0532-83881234转801', '0532-83881234-801', 'landline'],
    ['053283881234 ext 8', '0532-83881234-8', 'landline'],
    ['400-800-1234', '400-8001234', 'service'],
    ['+852 2345 6789', '+85223456789', 'abroad'],
  ])('%s is kept as %s, a %s', (text, normalized, kind) => {
    expect(checkPhone(text)).toMatchObject({ status: 'ok', value: { normalized, kind } });
    expect(checkPhone(normalized)).toEqual(checkPhone(text));
  });

  it.each(['', '12812345678', '1381234567', '138123456789', '0532-1234567', '00000000000', '电话', '13812345678-1'])(
    'refuses %s',
    (text) => expect(checkPhone(text)).toEqual({ status: 'error', code: 'phone-shape' }),
  );

  it('asks for the area code where only that is missing', () => {
    expect(checkPhone('8388 1234')).toEqual({ status: 'error', code: 'phone-area-code-missing' });
  });

  it('keeps every mobile number as it is', () => {
    fc.assert(
      fc.property(mobile, (text) => {
        const value = { normalized: text, kind: 'mobile', extension: null };
        expect(checkPhone(text)).toEqual({ status: 'ok', value });
      }),
    );
  });
});
