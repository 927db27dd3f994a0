import fc from 'fast-check';
import { type CommandName, contract } from '#shared/ipc/contract';
import { hostile, oversized, spoiled } from './hostile-values';
import { type KnownValues, valuesOf } from './schema-values';

/** Of what sort a generated call is. */
export const CALL_SORTS = ['well-shaped', 'spoiled', 'hostile', 'oversized', 'wrong-envelope', 'used-key'] as const;
/** Of what sort a generated call is. */
export type CallSort = (typeof CALL_SORTS)[number];

/** One generated call of somebody. */
export interface Call {
  readonly sort: CallSort;
  /** Place in the list of who calls. */
  readonly caller: number;
  /** The command that is meant; the envelope may name another, or none. */
  readonly command: CommandName;
  readonly envelope: unknown;
}

const names = Object.keys(contract) as CommandName[];
const odds: Readonly<Record<CallSort, number>> = {
  ...{ 'well-shaped': 45, spoiled: 24, hostile: 12, oversized: 4, 'wrong-envelope': 8, 'used-key': 7 },
};

/** Calls of every sort to every command by `callers` people, over what is known of the office. */
export function callsTo(known: KnownValues, callers: number, usedKeys: readonly string[]): fc.Arbitrary<Call> {
  const commands = names.map((command) => {
    const inputs = valuesOf(contract[command].input, known);
    const sorts = {
      'well-shaped': envelopeOf(command, inputs),
      spoiled: envelopeOf(command, spoiled(inputs)),
      hostile: envelopeOf(command, hostile),
      oversized: envelopeOf(command, oversized),
      'wrong-envelope': wrongEnvelope(command),
      'used-key': envelopeOf(command, inputs, fc.constantFrom('', ...usedKeys)),
    } satisfies Record<CallSort, fc.Arbitrary<unknown>>;
    return { command, sorts };
  });
  const sortOf = fc.oneof(...CALL_SORTS.map((sort) => ({ weight: odds[sort], arbitrary: fc.constant(sort) })));
  return fc
    .tuple(fc.constantFrom(...commands), sortOf, fc.nat({ max: callers - 1 }))
    .chain(([to, sort, caller]) => to.sorts[sort].map((envelope) => ({ sort, caller, command: to.command, envelope })));
}

const freshKey = fc.uuid({ version: 7 });

function envelopeOf(
  command: CommandName,
  inputs: fc.Arbitrary<unknown>,
  keys: fc.Arbitrary<string> = freshKey,
): fc.Arbitrary<unknown> {
  return fc.tuple(inputs, keys).map(([input, idempotencyKey]) => ({ command, input, idempotencyKey }));
}

function wrongEnvelope(command: CommandName): fc.Arbitrary<unknown> {
  const right = { command, input: {}, idempotencyKey: '01900000-0000-7000-8000-00000000aaaa' };
  return fc.oneof(
    hostile,
    fc
      .constantFrom('command', 'input', 'idempotencyKey', 'role')
      .chain((field) => hostile.map((value) => ({ ...right, [field]: value }))),
    fc
      .constantFrom('__proto__', 'constructor', 'toString', 'case', `${command} `, command.toUpperCase())
      .map((name) => ({
        ...right,
        command: name,
      })),
    fc.constant([right]),
  );
}
