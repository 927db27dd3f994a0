import type { z } from 'zod';

/**
 * One command of the contract between the window and the main process.
 * A `query` reads; a `change` alters something, carries an idempotency key and is recorded.
 */
export interface CommandDefinition<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query' | 'change';
  readonly input: I;
  readonly output: O;
}

/** Defines a command that only reads. */
export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): CommandDefinition<I, O> {
  return { kind: 'query', input, output };
}

/** Defines a command that alters something; sending it twice with one idempotency key does it once. */
export function change<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): CommandDefinition<I, O> {
  return { kind: 'change', input, output };
}
