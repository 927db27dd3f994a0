import { useQuery } from '@tanstack/react-query';
import type { Verification } from '#shared/ipc/commands/audit-verification';
import { type CommandFailed, sendCommand } from '../../lib/command';

/** While a look runs this computer's own main process is asked how far it is; otherwise nothing is asked by itself. */
const LOOK_MS = 500;

const NOTHING: Verification = { progress: null, ending: null, last: null };

/** How the look through the log stands. */
export function useVerification(): Verification {
  const verification = useQuery<Verification, CommandFailed>({
    queryKey: ['audit.verification', {}],
    queryFn: () => sendCommand('audit.verification', {}),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.progress ? LOOK_MS : false),
  });
  return verification.data ?? NOTHING;
}
