import { useQuery } from '@tanstack/react-query';
import type { BackupRun } from '#shared/ipc/commands/backup';
import { type CommandFailed, sendCommand } from '../../lib/command';

/** While one is under way this computer's own main process is asked how far it is. */
const LOOK_MS = 500;
const NOTHING: BackupRun = { kind: 'none' };

/** How the backup, look or restore stands that is under way, or was last. */
export function useBackupRun(): BackupRun {
  const run = useQuery<BackupRun, CommandFailed>({
    queryKey: ['backup.progress', {}],
    queryFn: () => sendCommand('backup.progress', {}),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.kind === 'running' ? LOOK_MS : false),
  });
  return run.data ?? NOTHING;
}
