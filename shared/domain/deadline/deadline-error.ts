/** Why a deadline cannot be computed; always a fault in the data given, so screens name the field. */
export type DeadlineErrorCode =
  | 'deadline-instant'
  | 'deadline-amount'
  | 'deadline-suspension'
  | 'deadline-extension'
  | 'deadline-out-of-range';

/** Thrown by the clock for data that has no deadline. */
export class DeadlineError extends Error {
  constructor(
    readonly code: DeadlineErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'DeadlineError';
  }
}
