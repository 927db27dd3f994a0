import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfPhrase, makePhrase, readPhrase, sayPhrase } from '../../../../electron/security/recovery-phrase';

const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes));

describe('a recovery phrase', () => {
  it('is twelve words of either language, and comes back from both however they are parted', () => {
    fc.assert(
      fc.property(secrets, fc.constantFrom('', ' ', '　', '，', '\n', '. '), (secret, gap) => {
        const { chinese, english } = sayPhrase(secret);
        expect([chinese.length, english.length]).toEqual([12, 12]);
        expect(readPhrase(chinese.join(gap))).toEqual(secret);
        expect(readPhrase(english.join(gap === '' ? ' ' : gap).toUpperCase())).toEqual(secret);
      }),
    );
  });

  it('is read from a numbered list, too', () => {
    const { secret, chinese, english } = makePhrase();
    expect(readPhrase(chinese.map((word, at) => `${at + 1}. ${word}`).join('\n'))).toEqual(secret);
    expect(readPhrase(english.map((word, at) => `${at + 1} ${word}`).join(' '))).toEqual(secret);
  });

  it('is none when a word is missing, is in no list, or two changed places', () => {
    const { chinese } = sayPhrase(Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex'));
    const [first = '', second = '', ...rest] = chinese;
    expect(readPhrase([second, ...rest].join(''))).toBeNull();
    expect(readPhrase(['龘', second, ...rest].join(''))).toBeNull();
    expect(readPhrase([second, first, ...rest].join(''))).toBeNull();
    for (const text of ['', '  ', '<b>', '十二个字都不在表里面吗好像是的']) expect(readPhrase(text)).toBeNull();
  });

  it('makes another key with another salt', () => {
    const { secret } = makePhrase();
    const [one, other] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)];
    expect(keyOfPhrase(secret, one)).toEqual(keyOfPhrase(secret, one));
    expect(keyOfPhrase(secret, one)).not.toEqual(keyOfPhrase(secret, other));
  });

  it('says the words that the standard names', () => {
    const { english } = sayPhrase(Buffer.alloc(16, 0x7f));
    expect(english.join(' ')).toBe('legal winner thank year wave sausage worth useful legal winner thank yellow');
  });
});
