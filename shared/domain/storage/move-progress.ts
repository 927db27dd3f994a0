/** What a move of the office between a file and a server goes through, in this order. */
export const MOVE_PHASES = ['preparing', 'copying', 'files', 'comparing', 'finishing'] as const;

/** One of the phases. */
export type MovePhase = (typeof MOVE_PHASES)[number];

/** How far a move is. */
export interface MoveProgress {
  readonly phase: MovePhase;
  /** The table that is worked on; null where it is none. */
  readonly table: string | null;
  /** Rows of all tables done in this phase (files in the phase `files`), and how many there are. */
  readonly done: number;
  readonly total: number;
  /** Seconds that the whole move will yet take; null while nobody can tell. */
  readonly estimateSeconds: number | null;
}

/** Why an office cannot be moved; the window turns it into words by `storage.moveFaults.<fault>`. */
export const MOVE_FAULTS = [
  'source-missing',
  'source-older',
  'source-empty',
  'source-half-moved',
  'source-busy',
  'target-foreign',
  'target-not-empty',
  'target-other-office',
  'target-older',
  'target-stale',
  'target-busy',
  'order',
  'row-refused',
  'difference',
] as const;

/** One of the reasons. */
export type MoveFault = (typeof MOVE_FAULTS)[number];
