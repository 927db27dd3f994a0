import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAddress } from '#shared/domain/case/mask-address';
import { documentNumberForms, phoneForm, prefixRange, readSearchText } from '#shared/domain/case/search-text';

/** The order of databases that compare UTF-8 byte by byte. */
const compare = (left: string, right: string) => Buffer.compare(Buffer.from(left), Buffer.from(right));
const text = fc.string({ unit: 'grapheme', maxLength: 12 });

describe('prefix ranges', () => {
  it('hold a text exactly where it begins with the prefix', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
        text,
        fc.boolean(),
        (prefix, rest, isJoined) => {
          const candidate = isJoined ? prefix + rest : rest;
          const { from, to } = prefixRange(prefix);
          const isInside = compare(candidate, from) >= 0 && compare(candidate, to) < 0;
          expect(isInside).toBe(candidate.startsWith(prefix) && compare(candidate, to) < 0);
          if (isJoined) expect(isInside).toBe(true);
        },
      ),
    );
  });
});

describe('search boxes', () => {
  it.each(['37020201020260302', '11010519491231002x', '138 1234 5678', 'E12345678', '３７０２０'])(
    'read %s as a number',
    (typed) => {
      expect(readSearchText(typed).type).toBe('number');
    },
  );

  it.each(['张三', '18 号', '井盖 松动', 'abcdef', '1234'])('read %s as words', (typed) => {
    expect(readSearchText(typed).type).toBe('words');
  });

  it('are empty where nothing but blanks was typed', () => {
    expect(readSearchText('  　')).toEqual({ type: 'none' });
  });

  it('look into texts only where a word is more than a single character', () => {
    expect(readSearchText('甲 乙')).toMatchObject({ name: '甲 乙', words: [] });
    expect(readSearchText('甲 乙丙')).toMatchObject({ words: ['甲', '乙丙'] });
  });

  it('take at most five words', () => {
    expect(readSearchText('甲一 乙 丙 丁 戊 己')).toMatchObject({ words: ['甲一', '乙', '丙', '丁', '戊'] });
  });

  it('know the forms in which numbers are kept', () => {
    expect(documentNumberForms('')).toEqual([]);
    expect(documentNumberForms('110105491231002')).toEqual(['11010519491231002X', '110105491231002']);
    expect(documentNumberForms('ab-12')).toEqual(['AB12', 'ab-12']);
    expect(phoneForm('(0532) 83881234')).toBe('0532-83881234');
    expect(phoneForm(' 无 ')).toBe('无');
  });
});

describe('masked addresses', () => {
  it('show at most six characters and at most half', () => {
    fc.assert(
      fc.property(text, (address) => {
        const length = Array.from(address.trim()).length;
        const shown = Array.from(maskAddress(address)).length - (length === 0 ? 0 : 4);
        expect(shown).toBe(Math.min(6, Math.floor(length / 2)));
      }),
    );
  });
});
