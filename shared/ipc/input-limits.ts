import type { CommandName } from './contract';

/**
 * How much one call may bring, in characters of all its texts and names of fields together; every other value and every
 * place of a list counts one. The largest that a page sends without a file is a draft (200,000 bytes).
 */
export const INPUT_LIMIT = 1_000_000;

/** How deep lists and objects of one call may lie in one another. The deepest of the contract is below ten. */
export const INPUT_DEPTH = 32;

/** Commands whose input holds a whole file as base64, with the characters they may bring: 20 MiB and the rest of a call. */
const FILE_INPUT_LIMITS: Readonly<Partial<Record<CommandName, number>>> = {
  'file.add': 29_000_000,
};

/** How much a call of a command may bring. */
export function inputLimitOf(command: CommandName): number {
  return FILE_INPUT_LIMITS[command] ?? INPUT_LIMIT;
}
