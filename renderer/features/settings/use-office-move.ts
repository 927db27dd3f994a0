import { useQuery } from '@tanstack/react-query';
import type { MoveState } from '#shared/ipc/commands/storage-move';
import { type CommandFailed, sendCommand } from '../../lib/command';

/** While a move runs this computer's own main process is asked how far it is; otherwise nothing is asked by itself. */
const LOOK_MS = 500;

/** How the last move of the office stands. */
export function useOfficeMove(): MoveState {
  const move = useQuery<MoveState, CommandFailed>({
    queryKey: ['storage.move', {}],
    queryFn: () => sendCommand('storage.move', {}),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.kind === 'running' ? LOOK_MS : false),
  });
  return move.data ?? { kind: 'none' };
}
