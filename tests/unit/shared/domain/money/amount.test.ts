import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatYuan, MAX_AMOUNT_FEN, parseYuan } from '#shared/domain/money/amount';
import { writeChineseAmount } from '#shared/domain/money/chinese-amount';

const PLACE_VALUES: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

/** Reads capital words back into fen, in another way than they are written. */
function readChineseAmount(words: string): number {
  let fen = 0;
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const letter of words) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(letter);
    if (value >= 0) digit = value;
    else if (PLACE_VALUES[letter] !== undefined) {
      group += digit * PLACE_VALUES[letter];
      digit = 0;
    } else if (letter === '万' || letter === '亿') {
      total += (group + digit) * (letter === '万' ? 1e4 : 1e8);
      [group, digit] = [0, 0];
    } else if (letter === '元') {
      fen += (total + group + digit) * 100;
      [total, group, digit] = [0, 0, 0];
    } else if (letter === '角' || letter === '分') {
      fen += digit * (letter === '角' ? 10 : 1);
      digit = 0;
    }
  }
  return fen;
}

describe('amounts', () => {
  it.each([
    [0, '零元整'],
    [1, '壹分'],
    [10, '壹角整'],
    [15, '壹角伍分'],
    [100, '壹元整'],
    [105, '壹元零伍分'],
    [150, '壹元伍角整'],
    [1_000_00, '壹仟元整'],
    [1_001_00, '壹仟零壹元整'],
    [1_010_00, '壹仟零壹拾元整'],
    [12_000_00, '壹万贰仟元整'],
    [10_000_00, '壹万元整'],
    [10_001_00, '壹万零壹元整'],
    [100_500_00, '壹拾万零伍佰元整'],
    [168_000_00, '壹拾陆万捌仟元整'],
    [1_000_100_00, '壹佰万零壹佰元整'],
    [13_020_000_00, '壹仟叁佰零贰万元整'],
    [100_000_001_00, '壹亿零壹元整'],
    [107_000_53, '壹拾万柒仟元伍角叁分'],
  ])('%d fen in words', (fen, words) => {
    expect(writeChineseAmount(fen)).toBe(words);
  });

  it('writes every amount so that it can be read back, without two zeros in a row or one before a unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => {
        const words = writeChineseAmount(fen);
        expect(readChineseAmount(words)).toBe(fen);
        expect(words).not.toMatch(/零零|零[拾佰仟万亿角]/);
      }),
      { numRuns: 3000 },
    );
  });

  it('refuses what is no amount', () => {
    for (const fen of [-1, 0.5, Number.NaN, 1e16]) expect(() => writeChineseAmount(fen)).toThrow(RangeError);
  });

  it('reads back what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_AMOUNT_FEN }), (fen) => {
        expect(parseYuan(formatYuan(fen))).toBe(fen);
      }),
    );
    expect([formatYuan(0), formatYuan(1_234_567_80), formatYuan(-150)]).toEqual(['0.00', '1,234,567.80', '-1.50']);
  });

  it.each(['', '0', '-1', '1.234', '1,23', 'abc', '1e3', '20000000.01', '1 2'])('takes no %j for an amount', (text) => {
    expect(parseYuan(text)).toBeNull();
  });

  it.each([
    ['1200', 120_000],
    ['1,200.5', 120_050],
    ['０．１５', 15],
    [' 8.05 ', 805],
  ])('reads %j', (text, fen) => {
    expect(parseYuan(text)).toBe(fen);
  });
});
