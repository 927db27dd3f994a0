import { z } from 'zod';
import type { StoredEntry } from '#shared/domain/audit/canonical-entry';
import type { EntryBrief, LogFault, LogFaultKind } from '#shared/domain/audit/log-fault';
import { hashLink } from './link-hash';
import type { LinkedEntry, LogFacts, LogSource } from './log-source';

/** How far ahead is looked for where an entry belongs, or how many were taken away. */
const LOOK_AHEAD = 1_000;

/** The chain up to the last link that holds. */
export interface HeldChain {
  readonly seq: number;
  readonly hash: string;
  readonly entry: StoredEntry | null;
}

/** An entry as a fault names it. */
export function briefOf(entry: StoredEntry | null | undefined): EntryBrief | null {
  if (entry === null || entry === undefined) return null;
  const { id, at, actorName, deskName, action } = entry;
  return { id, at, actorName, deskName, action, detail: readFacts(entry.detail) };
}

const factsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** What somebody put in the place of facts may be anything. */
function readFacts(text: string): EntryBrief['detail'] {
  try {
    return factsSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

type Named = Partial<Pick<LogFault, 'entry' | 'before' | 'after' | 'day'>>;

/** A fault about links `from` to `to`. */
export const faultOf = (kind: LogFaultKind, from: number, to: number, named: Named = {}): LogFault => ({
  ...{ kind, from, to, entry: null, before: null, after: null, day: null },
  ...named,
});

/** Names what is wrong where links are missing between the last that holds and the next. */
export async function nameGap(source: LogSource, held: HeldChain, next: LinkedEntry): Promise<LogFault> {
  const first = held.seq + 1;
  const between = { before: briefOf(held.entry), after: briefOf(next.entry) };
  const unlinked = await source.findUnlinked();
  if (unlinked !== null && next.seq === first + 1 && next.entry !== null) {
    const hash = hashLink(held.hash, first, unlinked);
    if (hashLink(hash, next.seq, next.entry) === next.hash) {
      return faultOf('unlinked', first, first, { entry: briefOf(unlinked), ...between });
    }
  }
  return faultOf('missing', first, next.seq - 1, between);
}

/** Names what is wrong with the first link whose hash is not that of its entry after the last that holds. */
export async function nameBreak(
  source: LogSource,
  facts: LogFacts,
  held: HeldChain,
  broken: LinkedEntry & { readonly entry: StoredEntry },
): Promise<LogFault> {
  const ahead = await source.links(broken.seq, Math.min(broken.seq + LOOK_AHEAD, facts.lastLink));
  const place = { entry: briefOf(broken.entry), before: briefOf(held.entry), after: briefOf(ahead[0]?.entry) };
  return (
    findMoved(held, broken, ahead, place) ??
    findTaken(facts, broken, ahead, place) ??
    faultOf(isLinkChanged(facts, held, broken, ahead) ? 'link-altered' : 'altered', broken.seq, broken.seq, place)
  );
}

/** Whether the entry or link that belongs here stands further on: moved there, or pushed on by what was put in. */
function findMoved(
  held: HeldChain,
  broken: LinkedEntry & { readonly entry: StoredEntry },
  ahead: readonly LinkedEntry[],
  place: Named,
): LogFault | null {
  for (const [at, link] of ahead.entries()) {
    if (link.entry === null) continue;
    const hash = hashLink(held.hash, broken.seq, link.entry);
    const isEntryMoved = hash === broken.hash;
    if (!isEntryMoved && hash !== link.hash) continue;
    // The link that belongs here: was the one that stands here its neighbour's, or nobody's?
    const earlier = ahead[at - 1] ?? link;
    const isOwn =
      hashLink(earlier.hash, link.seq, broken.entry) === broken.hash ||
      hashLink(link.hash, broken.seq + 1, broken.entry) === broken.hash;
    return isEntryMoved || isOwn
      ? faultOf('reordered', broken.seq, link.seq, place)
      : faultOf('inserted', broken.seq, link.seq - 1, { ...place, after: briefOf(link.entry) });
  }
  return null;
}

/** Whether entries before this one were taken away and the others numbered anew. */
function findTaken(
  { end }: LogFacts,
  broken: LinkedEntry,
  [next]: readonly LinkedEntry[],
  { before, entry }: Named,
): LogFault | null {
  const taken = (count: number) =>
    faultOf('missing', broken.seq, broken.seq + count - 1, { before: before ?? null, after: entry ?? null });
  if (next === undefined) {
    const count = end === null || end.hash !== broken.hash ? 0 : end.seq - broken.seq;
    return count > 0 ? taken(count) : null;
  }
  if (next.entry === null) return null;
  for (let count = 1; count <= LOOK_AHEAD; count += 1) {
    if (hashLink(broken.hash, next.seq + count, next.entry) === next.hash) return taken(count);
  }
  return null;
}

/** Whether what follows goes on from the hash that the entry should have: then its link was changed, not the entry. */
function isLinkChanged(
  { end }: LogFacts,
  held: HeldChain,
  broken: LinkedEntry & { readonly entry: StoredEntry },
  [next]: readonly LinkedEntry[],
): boolean {
  const right = hashLink(held.hash, broken.seq, broken.entry);
  if (next === undefined) return end?.hash === right;
  return next.entry !== null && hashLink(right, next.seq, next.entry) === next.hash;
}
