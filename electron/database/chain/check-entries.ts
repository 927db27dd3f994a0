import { In } from 'typeorm';
import { AuditLinkEntity } from '../entities/audit-link.entity';
import { managerOf, type ReadTx } from '../transaction';
import { BEFORE_FIRST, hashLink } from './link-hash';
import { readLinks } from './log-reader';
import type { LinkedEntry } from './log-source';

/** An entry of the log that is not as it was written, or that the chain does not know. */
export interface OddEntry {
  readonly entryId: string;
  readonly kind: 'altered' | 'unlinked';
}

const AT_ONCE = 400;

/**
 * Holds some entries against the chain: each against its own link, and its link against the next, so that whoever changed one
 * would have to change all that follow, which the look through the whole log finds by the signatures. Costs some reads by
 * key, however long the log is. It cannot tell that an entry is gone: that, too, is for the whole look.
 */
export async function checkEntries(tx: ReadTx, entryIds: readonly string[]): Promise<readonly OddEntry[]> {
  const manager = managerOf(tx);
  const known = new Map<string, number>();
  for (let from = 0; from < entryIds.length; from += AT_ONCE) {
    const ids = entryIds.slice(from, from + AT_ONCE);
    const links = await manager.find(AuditLinkEntity, {
      select: { seq: true, entryId: true },
      where: { entryId: In(ids) },
    });
    for (const { entryId, seq } of links) known.set(entryId, seq);
  }
  const near = new Map<number, LinkedEntry>();
  const wanted = [...new Set([...known.values()].flatMap((seq) => [seq - 1, seq, seq + 1]))];
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    for (const link of await readLinks(manager, wanted.slice(from, from + AT_ONCE))) near.set(link.seq, link);
  }
  return entryIds.flatMap((entryId): readonly OddEntry[] => {
    const seq = known.get(entryId);
    if (seq === undefined) return [{ entryId, kind: 'unlinked' }];
    return fits(near, seq) && fits(near, seq + 1) ? [] : [{ entryId, kind: 'altered' }];
  });
}

/** Whether a link is what the one before it and its entry make; what is not there says nothing. */
function fits(near: ReadonlyMap<number, LinkedEntry>, seq: number): boolean {
  const link = near.get(seq);
  if (link === undefined || link.entry === null) return true;
  const before = seq === 1 ? BEFORE_FIRST : near.get(seq - 1)?.hash;
  return before !== undefined && hashLink(before, seq, link.entry) === link.hash;
}
