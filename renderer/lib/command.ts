import { type CommandInput, type CommandName, type CommandOutput, contract } from '#shared/ipc/contract';
import type { CommandFailure, ErrorCode } from '#shared/ipc/errors';
import { bridge } from './bridge';
import { waitForServer } from './waiting-changes';

/** A command that main refused; `failure` holds the code, its parameters and the bad fields. */
export class CommandFailed extends Error {
  constructor(readonly failure: CommandFailure) {
    super(failure.code);
    this.name = 'CommandFailed';
  }
}

/** Whether a failure goes away by itself: a server that is gone, a file that another program holds. */
export const isPassing = (code: ErrorCode): boolean => code === 'server-lost' || code === 'file-locked';

/**
 * Sends a command and gives its answer; throws CommandFailed. One submission keeps one `idempotencyKey`: a change that
 * the lost server or the held file did not take is sent again with it, so that it is done once.
 */
export async function sendCommand<N extends CommandName>(
  command: N,
  input: CommandInput<N>,
  idempotencyKey: string = crypto.randomUUID(),
): Promise<CommandOutput<N>> {
  const isChange = contract[command].kind === 'change';
  for (let tries = 0; ; tries += 1) {
    const reply = await bridge().invoke({ command, input, idempotencyKey: isChange ? idempotencyKey : null });
    if (reply.ok) return reply.value as CommandOutput<N>;
    const isWorthWaiting = isChange && isPassing(reply.error.code);
    if (!isWorthWaiting || !(await waitForServer(tries))) throw new CommandFailed(reply.error);
  }
}
