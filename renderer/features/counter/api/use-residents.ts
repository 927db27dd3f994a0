import type { ResidentHit } from '#shared/ipc/commands/resident';
import { sendCommand } from '../../../lib/command';
import { useCommandQuery } from '../../../lib/use-command';
import { useDebounced } from '../../../lib/use-debounced';

const NOBODY: readonly ResidentHit[] = [];
const TYPING_PAUSE_MS = 120;

/** Known residents for what is typed; nobody while nothing is. */
export function useResidentHits(text: string, isWanted: boolean): readonly ResidentHit[] {
  const typed = useDebounced(text.trim().slice(0, 40), TYPING_PAUSE_MS);
  const isAsked = isWanted && typed !== '' && text.trim() !== '';
  const hits = useCommandQuery('resident.suggest', { text: typed }, { enabled: isAsked, keepPrevious: true }).data;
  return isAsked ? (hits ?? NOBODY) : NOBODY;
}

/** Opens a resident's full record; main records the reading. */
export const openResident = (id: string) => sendCommand('resident.open', { id });
