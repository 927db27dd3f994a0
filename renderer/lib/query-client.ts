import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { CommandFailed, isPassing } from './command';

/** Failures after which the window must look again at who is signed in. */
const SESSION_CODES = ['not-signed-in', 'screen-locked', 'password-change-required'];

function watchSession(error: unknown): void {
  if (error instanceof CommandFailed && SESSION_CODES.includes(error.failure.code)) {
    void queryClient.invalidateQueries({ queryKey: ['session.current'] });
  }
}

const LONGEST_PAUSE_MS = 15_000;

/** Only what goes away by itself is asked again by itself. */
const isWorthAsking = (_tries: number, error: unknown): boolean =>
  error instanceof CommandFailed && isPassing(error.failure.code);
const pauseBefore = (tries: number): number => Math.min(1_000 * 2 ** tries, LONGEST_PAUSE_MS);

/** The one cache of the window. Main is local: nothing is asked again by itself but on events. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthAsking, retryDelay: pauseBefore, staleTime: 30_000, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
  queryCache: new QueryCache({ onError: watchSession }),
  mutationCache: new MutationCache({ onError: watchSession }),
});
