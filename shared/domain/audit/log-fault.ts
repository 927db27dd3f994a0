import type { AuditFact } from './acts';

/**
 * What is wrong with the log, by the first place at which it is:
 * - `altered`: what an entry says is not what was recorded
 * - `missing`: entries were taken away
 * - `entry-missing`: an entry was taken away, its link is there
 * - `unlinked`: an entry that is in no link, put in beside the program or with its link taken away
 * - `inserted`: entries were put in between
 * - `reordered`: an entry stands where another one belongs
 * - `link-altered`: the hash of a link was changed, its entry is as it was
 * - `rewritten`: entries agree with one another, but not with the day's seal or the signed end
 * - `cut`: the end says that there were more entries
 * - `end-altered`: what the end says was changed, or is not signed by the office
 * - `seal-altered`, `seal-missing`: the seal of a day
 * - `other-key`: signed by a key that is not the office's
 * - `unsigned`: nothing is signed, though the office has a key
 * - `unguarded`: the log is whole, but the database no longer refuses changes to it
 */
export const LOG_FAULTS = [
  'altered',
  'missing',
  'entry-missing',
  'unlinked',
  'inserted',
  'reordered',
  'link-altered',
  'rewritten',
  'cut',
  'end-altered',
  'seal-altered',
  'seal-missing',
  'other-key',
  'unsigned',
  'unguarded',
] as const;

/** One of the faults. */
export type LogFaultKind = (typeof LOG_FAULTS)[number];

/** An entry as a fault names it: what it now claims to be. */
export interface EntryBrief {
  readonly id: string;
  readonly at: string;
  readonly actorName: string;
  readonly deskName: string;
  readonly action: string;
  /** Its facts, so far as they can be read. */
  readonly detail: Readonly<Record<string, AuditFact>>;
}

/** The first fault of the log. */
export interface LogFault {
  readonly kind: LogFaultKind;
  /** Numbers in the chain (from 1) that it is about, both included; of seals where it is about seals. */
  readonly from: number;
  readonly to: number;
  /** The entry itself, where there is one. */
  readonly entry: EntryBrief | null;
  /** The entries between which it is. */
  readonly before: EntryBrief | null;
  readonly after: EntryBrief | null;
  /** The day of a seal; null where none is meant. */
  readonly day: string | null;
}

/** What was found when the whole log was read. */
export interface LogReport {
  /** Entries that were read and are as they were recorded. */
  readonly entries: number;
  /** Seals of days that hold. */
  readonly seals: number;
  /** Fingerprint of the key that signed the end; null where nothing is signed. */
  readonly fingerprint: string | null;
  readonly fault: LogFault | null;
}
