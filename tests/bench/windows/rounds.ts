import type { Statement } from '../sql-recorder';

/** What the windows send, in the order of a round. */
export const READING_ROUND = ['case.list', 'case.get', 'order.listMine', 'resident.suggest'] as const;
export const WRITING_ROUND = [
  ...(['case.accept', 'case.accept', 'case.accept', 'case.pool'] as const),
  ...(['order.dispatch', 'order.listMine', 'order.sign'] as const),
] as const;
/** A command of a round; the pool is a list that asks for other cases. */
export type RoundCommand = (typeof READING_ROUND)[number] | (typeof WRITING_ROUND)[number];

/** The statements that the program sent for a command, with the ids and numbers in them that are new with every sending. */
export interface RecordedCommand {
  readonly name: RoundCommand;
  readonly statements: readonly Statement[];
  readonly fresh: readonly string[];
}

/** How long of `seconds` a window only gets warm: a desk's program runs all day, and its first minute is not its speed. */
export const warmSeconds = (seconds: number): number => Math.min(15, seconds / 4);

/** How long a window still asks for the answers that it did not get, once its time is over, in milliseconds. */
export const GRACE_MS = 40_000;
