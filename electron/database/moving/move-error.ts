import type { MoveFault } from '#shared/domain/storage/move-progress';

/** A move that was refused or stopped. Nothing was switched over; the source is as it was. */
export class MoveError extends Error {
  constructor(
    readonly fault: MoveFault,
    /** The table that it is about, or what else names the place; "" where nothing does. */
    readonly place = '',
    options?: { readonly cause: unknown },
  ) {
    super(place === '' ? fault : `${fault}: ${place}`, options);
    this.name = 'MoveError';
  }
}
