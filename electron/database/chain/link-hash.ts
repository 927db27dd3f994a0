import { createHash } from 'node:crypto';
import { canonicalEntry, type StoredEntry } from '#shared/domain/audit/canonical-entry';

/** What stands before the first entry in place of a hash. */
export const BEFORE_FIRST = '';

/**
 * The hash of the link of an entry, in hex: SHA-256 over the hash before it, a line feed, and the entry's canonical text in
 * UTF-8. Whoever changes, takes away, puts in or moves an entry has to change every hash after it.
 */
export function hashLink(before: string, seq: number, entry: StoredEntry): string {
  return createHash('sha256')
    .update(`${before}\n${canonicalEntry(seq, entry)}`)
    .digest('hex');
}
