/** An entry of the log as the database holds it: texts as they are stored, structures as their JSON text. */
export interface StoredEntry {
  readonly id: string;
  /** UTC ISO text. */
  readonly at: string;
  /** Null for the program itself, as are the others where there is none. */
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly caseId: string | null;
  readonly subjectId: string;
  readonly detail: string;
  /** The computer at which it was done; "" for entries from before computers were recorded. */
  readonly deskId: string;
  readonly deskName: string;
  /** What was changed, as JSON text; null where nothing was. */
  readonly changes: string | null;
}

/** Half a character cannot be kept as UTF-8: databases keep this in its place. */
const REPLACEMENT = '\u{fffd}';

/** A text as both databases give it back. */
const asStored = (text: string | null) => text?.replace(/\p{Surrogate}/gu, REPLACEMENT) ?? null;

/**
 * The one text of an entry over which its hash is made: a JSON list of a version, the entry's number in the chain, and its
 * fields in the order below. It depends on nothing but what is stored, so it is the same on every database and in every
 * later version of the program; a list that changes gets another version.
 */
export function canonicalEntry(seq: number, entry: StoredEntry): string {
  const { id, at, actorId, actorName, action, caseId, subjectId, detail, deskId, deskName, changes } = entry;
  const fields = [id, at, actorId, actorName, action, caseId, subjectId, detail, deskId, deskName, changes];
  return JSON.stringify([1, seq, ...fields.map(asStored)]);
}
