import type { Clock } from '#shared/domain/time/clock';

/**
 * The computer's clock. `startedFrom` (STREETDESK_NOW, ISO text, outside packed builds only) sets it for demonstrations
 * and end-to-end tests: it then runs on from that instant.
 */
export function createSystemClock(startedFrom: string | undefined): Clock {
  const offset = startedFrom === undefined ? 0 : Date.parse(startedFrom) - Date.now();
  if (Number.isNaN(offset)) throw new Error(`STREETDESK_NOW is not an instant: ${startedFrom}`);
  return { now: () => new Date(Date.now() + offset).toISOString() };
}
