import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROLES } from '#shared/domain/people/roles';
import { contract } from '#shared/ipc/contract';
import { ERROR_CODES } from '#shared/ipc/errors';
import { actorOf, codeOf, type OfficeHarness, openHarness } from './office-harness';

const KEY = '01900000-0000-7000-8000-00000000aaaa';
const names = Object.keys(contract);

/** Values that look like input: the fields that commands know, with anything in them. */
const fieldNames = ['username', 'password', 'id', 'version', 'page', 'pageSize', 'text', 'name', 'parentCode', 'item'];
const anyValue = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
});
const anyInput = fc.oneof(
  anyValue,
  fc.constant({}),
  fc.dictionary(fc.constantFrom(...fieldNames, '__proto__', 'constructor'), fc.oneof(fc.string(), anyValue)),
  fc.record({ username: fc.string({ unit: 'binary' }), password: fc.string({ unit: 'binary' }) }),
);
const anyEnvelope = fc.oneof(
  { weight: 1, arbitrary: anyValue },
  {
    weight: 4,
    arbitrary: fc.record({
      command: fc.oneof(
        fc.constantFrom(...names),
        fc.constantFrom('__proto__', 'constructor', 'toString'),
        fc.string(),
      ),
      input: anyInput,
      idempotencyKey: fc.oneof(fc.uuid(), fc.constant(null), anyValue),
    }),
  },
);

describe('calls that no page of ours would send', () => {
  let office: OfficeHarness;
  beforeEach(async () => {
    office = await openHarness('sqlite');
    office.enter(1, actorOf('administrator'));
  });
  afterEach(() => office.test.close());

  const ask = (envelope: unknown) => office.dispatcher.dispatch(1, envelope).then(codeOf);

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '', 'account', 'account.drop'])(
    'know no command "%s"',
    async (command) => {
      expect(await ask({ command, input: {}, idempotencyKey: KEY })).toBe('unknown-command');
    },
  );

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'account.list'],
    ['a list', ['account.list', {}, null]],
    ['no command', { input: {}, idempotencyKey: KEY }],
    ['a command that is no text', { command: ['account.list'], input: {}, idempotencyKey: KEY }],
    ['a command without end', { command: 'a'.repeat(1000), input: {}, idempotencyKey: KEY }],
    ['a key that is no UUID', { command: 'account.list', input: {}, idempotencyKey: 'x' }],
    ['one field more', { command: 'account.list', input: {}, idempotencyKey: KEY, role: 'manager' }],
    ['input of the wrong shape', { command: 'account.list', input: [], idempotencyKey: null }],
    ['input with one field more', { command: 'account.list', input: { all: true }, idempotencyKey: null }],
    ['a change without a key', { command: 'session.lock', input: {}, idempotencyKey: null }],
  ])('are refused as bad input: %s', async (_, envelope) => {
    expect(await ask(envelope)).toBe('invalid-input');
  });

  it('tell the bad fields by their paths, and no more', async () => {
    const reply = await office.send(1, 'account.create', {
      username: 'a b',
      password: 'short',
      displayName: ' ',
      role: 'clerk',
      unitId: 'x',
    });
    expect(reply).toMatchObject({
      error: {
        code: 'invalid-input',
        fields: {
          username: 'username-shape',
          password: 'password-short',
          displayName: 'required',
          unitId: 'invalid',
        },
      },
    });
  });

  it('never throw and never reach an unexpected error, 2,000 times', async () => {
    await fc.assert(
      fc.asyncProperty(anyEnvelope, fc.constantFrom(...ROLES, null), async (envelope, role) => {
        if (role === null) office.sessions.close(1);
        else office.enter(1, actorOf(role));
        const reply = await office.dispatcher.dispatch(1, envelope);
        if (reply.ok) return;
        expect(ERROR_CODES).toContain(reply.error.code);
        expect(reply.error.code).not.toBe('internal');
      }),
      { numRuns: 2000, seed: 20_260_302 },
    );
  });
});
