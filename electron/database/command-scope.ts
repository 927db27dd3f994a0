import { AsyncLocalStorage } from 'node:async_hooks';

/** The change command that is running, for the record that makes a repeated one harmless. */
export interface CommandScope {
  readonly idempotencyKey: string;
  readonly command: string;
  readonly accountId: string | null;
  /** Set by the gate once the command's transaction holds the record. */
  isRecorded: boolean;
}

/** Carries the running command from the dispatcher to the gate, without every service passing it on. */
export const commandScope = new AsyncLocalStorage<CommandScope>();
