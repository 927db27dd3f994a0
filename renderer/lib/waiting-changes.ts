/**
 * Changes that could not be sent because the server was gone. Each is sent again, with the same idempotency key, when
 * the server is back or after a growing pause, until it is done or the person stops waiting.
 */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

interface Waiting {
  readonly goOn: () => void;
  readonly stop: () => void;
}

const waiting = new Set<Waiting>();
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/** How many changes wait. */
export const countWaiting = (): number => waiting.size;

/** Hears when the count changes; the answer ends it. */
export function onWaiting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The server is back: what waits is sent now. */
export function sendWaiting(): void {
  for (const each of [...waiting]) each.goOn();
}

/** The person waits no longer: what waits fails, and says that it may yet have been saved. */
export function stopWaiting(): void {
  for (const each of [...waiting]) each.stop();
}

/** Waits for the next try (`tries` from 0); answers false when the person stopped waiting. */
export function waitForServer(tries: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isGoingOn: boolean) => {
      clearTimeout(timer);
      waiting.delete(each);
      tell();
      resolve(isGoingOn);
    };
    const each: Waiting = { goOn: () => end(true), stop: () => end(false) };
    const timer = setTimeout(each.goOn, Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS));
    waiting.add(each);
    tell();
  });
}
