import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Which street of a district a command is asked from. The street is decided once, before the command runs; every
 * transaction that it opens carries it, and repositories narrow what they read to it.
 */
export interface StreetScope {
  /** Whether the database holds more than one street. */
  readonly isDistrict: boolean;
  /** The street for which the asker acts; null for the district's own people, and where the office is one street. */
  readonly homeId: string | null;
  /** The only street whose rows the asker sees; null for all of them. */
  readonly seenId: string | null;
}

/** Sees every street: an office of one street, the program's own work, tools. */
export const EVERY_STREET: StreetScope = { isDistrict: false, homeId: null, seenId: null };

/** Carries the street of the running command from the dispatcher to its transactions. */
export const streetScope = new AsyncLocalStorage<StreetScope>();
