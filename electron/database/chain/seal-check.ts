import type { LogFault } from '#shared/domain/audit/log-fault';
import { briefOf, faultOf, type HeldChain } from './find-break';
import { isKey, isSignedBy, sealText } from './log-signer';
import type { KeptSeal } from './log-source';

/** Holds the seals of days against the chain while it is read. */
export class SealCheck {
  #next = 0;
  #lastSeq = 0;

  constructor(
    private readonly seals: readonly KeptSeal[],
    private readonly fingerprint: string | null,
  ) {}

  /** How many seals hold so far. */
  get held(): number {
    return this.#next;
  }

  /** The number of the last entry under a seal that holds. */
  get lastSeq(): number {
    return this.#lastSeq;
  }

  /** A link of the chain that holds: the seals that stand at it, and those that should have stood before. */
  pass(link: HeldChain): LogFault | null {
    for (;;) {
      const seal = this.seals[this.#next];
      if (seal === undefined || seal.seq > link.seq) return null;
      const fault = this.checkSeal(seal) ?? this.checkHash(seal, link);
      if (fault !== null) return fault;
      this.#next += 1;
      this.#lastSeq = seal.seq;
    }
  }

  /** The end: every seal that the end counts was passed. */
  finish(count: number): LogFault | null {
    const seal = this.seals[this.#next];
    if (seal !== undefined) return this.checkSeal(seal) ?? faultOf('cut', seal.seq, seal.seq, { day: seal.day });
    return this.#next < count ? faultOf('seal-missing', this.#next + 1, count) : null;
  }

  private checkSeal(seal: KeptSeal): LogFault | null {
    const { no, day, signedBy, signature } = seal;
    const expected = this.#next + 1;
    if (no !== expected) return faultOf('seal-missing', expected, no - 1, { day });
    if (!isSignedBy(signedBy, sealText(seal), signature)) return faultOf('seal-altered', no, no, { day });
    return isKey(signedBy, this.fingerprint) ? null : faultOf('other-key', no, no, { day });
  }

  private checkHash({ day, seq, hash }: KeptSeal, link: HeldChain): LogFault | null {
    if (seq === link.seq && hash === link.hash) return null;
    return faultOf('rewritten', this.#lastSeq + 1, link.seq, { day, after: briefOf(link.entry) });
  }
}
