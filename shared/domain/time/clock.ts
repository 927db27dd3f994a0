/** The only source of the present: services take it, nothing else reads the system's time. */
export interface Clock {
  /** The present instant as UTC ISO text with milliseconds. */
  now(): string;
}
