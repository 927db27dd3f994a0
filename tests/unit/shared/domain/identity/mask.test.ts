import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskIdentityNumber, maskName, maskPhone } from '#shared/domain/identity/mask';

describe('masking', () => {
  it.each([
    ['370202199001011234', '3702**********1234'],
    ['E12345678', 'E1*****78'],
    ['12', '**'],
    ['', ''],
  ])('hides the middle of the number %s', (number, masked) => expect(maskIdentityNumber(number)).toBe(masked));

  it.each([
    ['13812345678', '138****5678'],
    ['0532-83881234', '0532-****1234'],
    ['010-62345678-801', '010-****5678'],
    ['110', '***'],
  ])('hides the middle of the telephone number %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

  it.each([
    ['张三', '张*'],
    ['张三丰', '张*'],
    ['欧阳锋', '欧阳*'],
    ['欧阳', '欧*'],
    ['𠮷田', '𠮷*'],
    ['张', '*'],
    ['', ''],
    ['John Smith', 'J*'],
  ])('leaves of the name %s only %s', (name, masked) => expect(maskName(name)).toBe(masked));

  it('keeps the length of a number and hides at least half of it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-WYZ]{1,30}$/), (number) => {
        const masked = maskIdentityNumber(number);
        expect(masked).toHaveLength(number.length);
        expect(masked.split('*').length - 1).toBeGreaterThanOrEqual(number.length / 2);
      }),
    );
  });
});
