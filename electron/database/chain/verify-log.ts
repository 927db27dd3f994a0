import type { LogFault, LogReport } from '#shared/domain/audit/log-fault';
import { briefOf, faultOf, type HeldChain, nameBreak, nameGap } from './find-break';
import { BEFORE_FIRST, hashLink } from './link-hash';
import { endText, fingerprintOf, isKey, isSignedBy } from './log-signer';
import type { KeptEnd, LinkedEntry, LogFacts, LogSource } from './log-source';
import { SealCheck } from './seal-check';

const PAGE_LINKS = 2_000;

/** How the log is looked through. */
export interface VerifyOptions {
  /** Fingerprint of the office's key, by which everything has to be signed, with or without spaces; null where it is not known. */
  readonly fingerprint?: string | null;
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends the look between two pages, with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly pageLinks?: number;
}

/** Ends the look at the first fault. */
class Found extends Error {
  constructor(readonly fault: LogFault) {
    super(fault.kind);
  }
}

/**
 * Reads the whole log in its order, a page at a time, and names the first fault: every entry against its link, every link
 * against the one before, each day against its seal, the end against what the office signed, and all entries counted.
 * What is written after the look has begun is left for the next one.
 */
export async function verifyLog(source: LogSource, options: VerifyOptions = {}): Promise<LogReport> {
  const facts = await source.facts();
  const look = new LogLook(source, facts, options);
  const fault = await look.run().then(
    () => null,
    (error: unknown) => {
      if (error instanceof Found) return error.fault;
      throw error;
    },
  );
  const signedBy = facts.end?.signedBy ?? '';
  return { ...look.counts, fingerprint: signedBy === '' ? null : fingerprintOf(signedBy), fault };
}

class LogLook {
  #held: HeldChain = { seq: 0, hash: BEFORE_FIRST, entry: null };
  #seals: SealCheck | null = null;

  constructor(
    private readonly source: LogSource,
    private readonly facts: LogFacts,
    private readonly options: VerifyOptions,
  ) {}

  get counts() {
    return { entries: this.#held.seq, seals: this.#seals?.held ?? 0 };
  }

  async run(): Promise<void> {
    const { end, entries, lastLink } = this.facts;
    if (end !== null) await this.walk(end);
    else if (lastLink > 0) throw new Found(faultOf('end-altered', 0, lastLink));
    if (entries !== (end?.seq ?? 0)) throw new Found(await this.nameUnlinked());
    if (!this.facts.isGuarded) throw new Found(faultOf('unguarded', 0, 0));
  }

  private async walk(end: KeptEnd): Promise<void> {
    const { onProgress = () => undefined, signal, pageLinks = PAGE_LINKS } = this.options;
    this.#seals = new SealCheck(await this.source.seals(end.seals), this.options.fingerprint ?? null);
    for (let from = 0; from < end.seq; from += pageLinks) {
      signal?.throwIfAborted();
      const upTo = Math.min(from + pageLinks, end.seq);
      for (const link of await this.source.links(from, upTo)) await this.take(link);
      onProgress(upTo, end.seq);
    }
    this.checkEnd(end);
  }

  private async take(link: LinkedEntry): Promise<void> {
    const held = this.#held;
    if (link.seq !== held.seq + 1) throw new Found(await nameGap(this.source, held, link));
    const { entry } = link;
    if (entry === null) {
      const [after] = await this.source.links(link.seq, link.seq + 1);
      throw new Found(
        faultOf('entry-missing', link.seq, link.seq, { before: briefOf(held.entry), after: briefOf(after?.entry) }),
      );
    }
    const hash = hashLink(held.hash, link.seq, entry);
    if (hash !== link.hash) throw new Found(await nameBreak(this.source, this.facts, held, { ...link, entry }));
    this.#held = { seq: link.seq, hash, entry };
    refuse(this.#seals?.pass(this.#held) ?? null);
  }

  private checkEnd(end: KeptEnd): void {
    const { seq, hash, entry } = this.#held;
    const last = { before: briefOf(entry) };
    refuse(checkSignature(end, this.options.fingerprint ?? null));
    if (seq < end.seq) throw new Found(faultOf('cut', seq + 1, end.seq, last));
    if (hash !== end.hash) {
      const from = (this.#seals?.lastSeq ?? 0) + 1;
      throw new Found(faultOf(end.signature === '' ? 'end-altered' : 'rewritten', from, seq, last));
    }
    refuse(this.#seals?.finish(end.seals) ?? null);
    if (this.facts.lastLink > end.seq) throw new Found(faultOf('inserted', end.seq + 1, this.facts.lastLink, last));
    if (this.facts.lastSeal > end.seals) throw new Found(faultOf('seal-altered', end.seals + 1, this.facts.lastSeal));
  }

  private async nameUnlinked(): Promise<LogFault> {
    const next = this.#held.seq + 1;
    const unlinked = await this.source.findUnlinked();
    if (unlinked === null) return faultOf('rewritten', 1, this.#held.seq);
    return faultOf('unlinked', next, next, { entry: briefOf(unlinked) });
  }
}

function checkSignature(end: KeptEnd, fingerprint: string | null): LogFault | null {
  const at = [end.seq, end.seq] as const;
  if (end.signature === '') return fingerprint === null && end.seals === 0 ? null : faultOf('unsigned', ...at);
  if (!isSignedBy(end.signedBy, endText(end), end.signature)) return faultOf('end-altered', ...at);
  return isKey(end.signedBy, fingerprint) ? null : faultOf('other-key', ...at);
}

function refuse(fault: LogFault | null): void {
  if (fault !== null) throw new Found(fault);
}
