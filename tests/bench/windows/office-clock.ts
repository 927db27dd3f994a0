import type { Clock } from '#shared/domain/time/clock';
import type { OfficeOnServer } from './terms';

/** The office's time: it begins at one instant in every process and goes on with the computer's. */
export function officeClock({ officeStart, startedAt }: OfficeOnServer): Clock {
  return { now: () => new Date(officeStart + Date.now() - startedAt).toISOString() };
}
