import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { DraftView } from '#shared/ipc/commands/case-intake';
import { sendCommand } from '../../../lib/command';
import { useCommandQuery } from '../../../lib/use-command';

const NO_DRAFTS: readonly DraftView[] = [];

/** The clerk's unfinished drafts, newest first, without the one before him. */
export function useDrafts(isOffered: boolean, openDraftId: string | null) {
  const client = useQueryClient();
  const drafts = useCommandQuery('draft.list', {}, { enabled: isOffered }).data ?? NO_DRAFTS;
  const offered = useMemo(
    () =>
      drafts.filter((draft) => draft.id !== openDraftId).sort((one, other) => other.savedAt.localeCompare(one.savedAt)),
    [drafts, openDraftId],
  );
  const refresh = useCallback(() => client.invalidateQueries({ queryKey: ['draft.list'] }), [client]);
  const discard = useCallback(
    async (id: string) => {
      await sendCommand('draft.discard', { id });
      await refresh();
    },
    [refresh],
  );
  return { offered: isOffered ? offered : NO_DRAFTS, refresh, discard };
}
