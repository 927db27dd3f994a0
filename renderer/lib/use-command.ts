import { keepPreviousData, type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CommandInput, CommandName, CommandOutput } from '#shared/ipc/contract';
import { type CommandFailed, sendCommand } from './command';

/** Options of {@link useCommandQuery}. */
interface QueryOptions {
  readonly enabled?: boolean;
  /** Keeps the last page on screen while the next one loads. */
  readonly keepPrevious?: boolean;
}

/** Asks main and keeps the answer under `[command, input]`; a feature wraps it in one hook per command. */
export function useCommandQuery<N extends CommandName>(
  command: N,
  input: CommandInput<N>,
  { enabled = true, keepPrevious = false }: QueryOptions = {},
): UseQueryResult<CommandOutput<N>, CommandFailed> {
  return useQuery<CommandOutput<N>, CommandFailed>({
    queryKey: [command, input],
    queryFn: () => sendCommand(command, input),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/**
 * Sends a change; afterwards everything asked by the `invalidates` commands is asked again, also where another was faster,
 * so that what he did can be shown.
 */
export function useChange<N extends CommandName>(command: N, invalidates: readonly CommandName[] = []) {
  const client = useQueryClient();
  const askAgain = async () => {
    await Promise.all(invalidates.map((name) => client.invalidateQueries({ queryKey: [name] })));
  };
  return useMutation<CommandOutput<N>, CommandFailed, CommandInput<N>>({
    mutationFn: (input) => sendCommand(command, input),
    onSuccess: askAgain,
    onError: ({ failure }) => (failure.code === 'conflict' ? askAgain() : undefined),
  });
}
