import type { KeysState } from '#shared/ipc/commands/keys';
import type { RotationNote } from './keys.repository';
import { NEW_NOTE } from './keys.repository';

/** So long after the last word of a desk another one goes on for it. */
const SILENT_MS = 3 * 60_000;
/** So long desks of one server may need to hear of a new key; an older one is not removed before. */
const HEARD_MS = 10 * 60_000;

/** When it is, and whether other desks work on the same data. */
export interface RotationPlace {
  readonly now: string;
  readonly isShared: boolean;
}

/** Whether a desk is sealing again at the moment. */
export function isSealing({ beatAt, isDone, isStopped }: RotationNote, now: string): boolean {
  return !isDone && !isStopped && beatAt !== '' && Date.parse(now) - Date.parse(beatAt) < SILENT_MS;
}

/** From when on nobody can be sealing by an older key any more. */
export function endOfOlderKeys(newKeyAt: string, { isShared }: RotationPlace): string {
  return isShared ? new Date(Date.parse(newKeyAt) + HEARD_MS).toISOString() : newKeyAt;
}

/** How a change of the data key stands, for the screen. */
export function viewRotation(
  note: RotationNote | null,
  newKeyAt: string,
  place: RotationPlace,
): NonNullable<KeysState['rotation']> {
  const { done, total, damaged } = note ?? NEW_NOTE;
  const state = stateOf(note ?? NEW_NOTE, place.now);
  return { state, done, total, damaged, endsAt: state === 'settling' ? endOfOlderKeys(newKeyAt, place) : null };
}

function stateOf(note: RotationNote, now: string): NonNullable<KeysState['rotation']>['state'] {
  if (note.isDone) return note.damaged > 0 ? 'damaged' : 'settling';
  if (note.isStopped) return 'stopped';
  return isSealing(note, now) ? 'running' : 'waiting';
}
