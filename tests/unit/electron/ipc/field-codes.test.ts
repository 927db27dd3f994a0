import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createEventPublisher } from '../../../../electron/ipc/event-publisher';
import { fieldCodes } from '../../../../electron/ipc/field-codes';

const schema = z.strictObject({
  name: z.string().min(1, 'required').max(3, 'too-long').regex(/^a/, 'name-shape'),
  pages: z.int().min(1).max(9),
  nested: z.strictObject({ list: z.array(z.string().min(2)) }),
});
const right = { name: 'a', pages: 1, nested: { list: [] as string[] } };

function codesOf(input: unknown) {
  const parsed = schema.safeParse(input);
  return parsed.success ? {} : fieldCodes(parsed.error);
}

describe('codes of bad fields', () => {
  it.each([
    [right, {}],
    [{ ...right, name: '' }, { name: 'required' }],
    [{ ...right, name: 'bbbb' }, { name: 'too-long' }],
    [{ ...right, name: 'b' }, { name: 'name-shape' }],
    [{ ...right, pages: 10 }, { pages: 'too-long' }],
    [{ ...right, pages: 'one' }, { pages: 'invalid' }],
    [{ ...right, nested: { list: ['ab', 'a'] } }, { 'nested.list.1': 'required' }],
    [{ ...right, more: 1 }, { '': 'invalid' }],
    [null, { '': 'invalid' }],
  ])('of %j are %j', (input, codes) => {
    expect(codesOf(input)).toEqual(codes);
  });
});

describe('the publisher of events', () => {
  it('sends what is planned and nothing else', () => {
    const sent: unknown[] = [];
    const publisher = createEventPublisher((name, payload) => sent.push([name, payload]));
    publisher.publish('catalogue.changed', {});
    const tooMuch = JSON.parse('{"hash":"secret"}');
    expect(() => publisher.publish('catalogue.changed', tooMuch)).toThrow();
    expect(sent).toEqual([['catalogue.changed', {}]]);
  });
});
