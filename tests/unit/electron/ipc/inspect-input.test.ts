import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INPUT_DEPTH } from '#shared/ipc/input-limits';
import { inspectInput } from '../../../../electron/ipc/inspect-input';

const LIMIT = 1_000;
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
const guarded = Object.defineProperty({}, 'id', {
  enumerable: true,
  get: () => {
    throw new Error('not for you');
  },
});
const circle: unknown[] = [];
circle.push(circle);

describe('the first look at an input', () => {
  it.each<[string, unknown, ReturnType<typeof inspectInput>]>([
    ['a form', { id: 'a', list: [1, true, null, undefined], deep: { text: '𠮷田䶮' } }, 'fine'],
    ['a text at the limit', 'a'.repeat(LIMIT - 1), 'fine'],
    ['a longer text', 'a'.repeat(LIMIT), 'too-large'],
    ['many small texts', Array<string>(LIMIT / 2).fill('a'), 'too-large'],
    ['a list of endless length with nothing in it', Array(2 ** 32 - 1), 'too-large'],
    ['long names of fields', { ['a'.repeat(LIMIT)]: 1 }, 'too-large'],
    ['lists as deep as allowed', nested(INPUT_DEPTH), 'fine'],
    ['lists deeper than that', nested(INPUT_DEPTH + 1), 'odd'],
    ['a structure in itself', circle, 'odd'],
    ['NUL in a text', { text: 'a\0b' }, 'odd'],
    ['NUL in the name of a field', { 'a\0b': 1 }, 'odd'],
    ['half a character', '\uD842', 'odd'],
    ['a map', new Map(), 'odd'],
    ['a day', new Date(0), 'odd'],
    ['bytes', new Uint8Array(1), 'odd'],
    ['a large number of another kind', 1n, 'odd'],
    ['what throws when it is read', guarded, 'odd'],
  ])('finds %s %3$s', (_, input, verdict) => {
    expect(inspectInput(input, LIMIT)).toBe(verdict);
  });

  it('lets all through that is JSON and small', () => {
    const typed = fc.jsonValue({ maxDepth: 5 }).filter((value) => !JSON.stringify(value).includes('\\u0000'));
    fc.assert(
      fc.property(typed, (value) => {
        const size = JSON.stringify(value).length;
        expect(inspectInput(value, 4 * size + 10)).toBe('fine');
      }),
    );
  });
});
