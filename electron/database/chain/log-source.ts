import type { StoredEntry } from '#shared/domain/audit/canonical-entry';
import type { SealedDay, SignedEnd } from './log-signer';

/** The end of the chain as it is kept. */
export interface KeptEnd extends SignedEnd {
  readonly signedBy: string;
  readonly signature: string;
}

/** A seal as it is kept. */
export interface KeptSeal extends SealedDay {
  readonly signedBy: string;
  readonly signature: string;
}

/** A link with the entry that it names; null where that is gone. */
export interface LinkedEntry {
  readonly seq: number;
  readonly entryId: string;
  readonly hash: string;
  readonly entry: StoredEntry | null;
}

/** What the log says of itself at one instant. */
export interface LogFacts {
  /** Null before the first entry. */
  readonly end: KeptEnd | null;
  /** How many entries there are, and the number of the last link; 0 where there is none. */
  readonly entries: number;
  readonly lastLink: number;
  /** The number of the last seal; 0 where there is none. */
  readonly lastSeal: number;
  /** Whether the database refuses changes. */
  readonly isGuarded: boolean;
}

/** A log that is read; what is written meanwhile does not matter. */
export interface LogSource {
  /** All of it seen at the same instant. */
  facts(): Promise<LogFacts>;
  /** Links after a number, up to another one, in their order. */
  links(after: number, upTo: number): Promise<readonly LinkedEntry[]>;
  /** Seals up to a number, in their order: one a day. */
  seals(upTo: number): Promise<readonly KeptSeal[]>;
  /** The first entry that no link names. */
  findUnlinked(): Promise<StoredEntry | null>;
}
