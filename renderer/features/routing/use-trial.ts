import type { CommandInput } from '#shared/ipc/contract';
import { useCommandQuery } from '../../lib/use-command';

/** A question to the trial page as far as it is filled in. */
export type TrialInput = CommandInput<'route.try'>;

const NOTHING_ASKED: TrialInput = {
  matter: { by: 'category', categoryCode: '' },
  communityId: null,
  gridId: null,
  at: '1970-01-01T00:00:00.000Z',
};

/** Asks who would get a case; nothing is asked until a matter is chosen. */
export function useTrial(input: TrialInput | null) {
  return useCommandQuery('route.try', input ?? NOTHING_ASKED, { enabled: input !== null, keepPrevious: true });
}
