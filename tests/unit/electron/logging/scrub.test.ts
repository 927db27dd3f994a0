import { describe, expect, it } from 'vitest';
import { scrub } from '../../../../electron/logging/scrub';

describe('a line of the log', () => {
  it.each([
    ['invalid input syntax for type uuid: "张三"', 'invalid input syntax for type uuid: …'],
    ['Key (phone)=(13812345678) already exists.', 'Key (phone)=… already exists.'],
    ['no resident 11010519491231002X, 13812345678', 'no resident …, …'],
    ['old number 110105491231002', 'old number …'],
    ['request 01900000-0000-7000-8000-13812345678a failed', 'request 01900000-0000-7000-8000-13812345678a failed'],
    ['at open (/srv/database.ts:124:21)', 'at open (/srv/database.ts:124:21)'],
    ['UNIQUE constraint failed: cases.number', 'UNIQUE constraint failed: cases.number'],
  ])('of %s is %s', (text, written) => {
    expect(scrub(text)).toBe(written);
  });
});
