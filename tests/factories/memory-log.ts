import type { StoredEntry } from '#shared/domain/audit/canonical-entry';
import { BEFORE_FIRST, hashLink } from '../../electron/database/chain/link-hash';
import { createLogSigner, endText, type LogSigner, sealText } from '../../electron/database/chain/log-signer';
import type { KeptEnd, KeptSeal, LogFacts, LogSource } from '../../electron/database/chain/log-source';
import { testKeyring } from './test-vault';

const signer = createLogSigner(testKeyring().signing);

/** The signer of the office of tests. */
export const testSigner = (): LogSigner => signer;

/** A link as it is kept. */
export interface MemoryLink {
  seq: number;
  entryId: string;
  hash: string;
}

type Changeable<T> = { -readonly [K in keyof T]: T[K] };

/** A log in memory that a test may change as nobody may. */
export class MemoryLog implements LogSource {
  entries: Changeable<StoredEntry>[] = [];
  kept: MemoryLink[] = [];
  sealed: Changeable<KeptSeal>[] = [];
  end: Changeable<KeptEnd> | null = null;
  isGuarded = true;

  /** Adds entries as the program does, each write on its day. */
  write(day: string, entries: readonly StoredEntry[], signer: LogSigner | null = testSigner()): void {
    const end = this.end ?? { seq: 0, hash: BEFORE_FIRST, seals: 0, day, signedBy: '', signature: '' };
    let { seq, hash, seals } = end;
    if (signer !== null && seq > 0 && end.day !== day) {
      seals += 1;
      this.seal({ no: seals, day: end.day, seq, hash }, signer);
    }
    for (const entry of entries) {
      seq += 1;
      hash = hashLink(hash, seq, entry);
      this.entries.push({ ...entry });
      this.kept.push({ seq, entryId: entry.id, hash });
    }
    this.finish({ seq, hash, seals, day }, signer);
  }

  /** Makes every hash, the end and its count anew, as somebody without the office's key could. */
  forge(): void {
    let hash = BEFORE_FIRST;
    for (const [at, link] of this.kept.entries()) {
      link.seq = at + 1;
      hash = hashLink(hash, link.seq, this.entryOf(link) as StoredEntry);
      link.hash = hash;
    }
    if (this.end !== null) Object.assign(this.end, { seq: this.kept.length, hash });
  }

  entryOf({ entryId }: MemoryLink): Changeable<StoredEntry> | null {
    return this.entries.find(({ id }) => id === entryId) ?? null;
  }

  async facts(): Promise<LogFacts> {
    return {
      end: this.end,
      entries: this.entries.length,
      lastLink: this.kept.at(-1)?.seq ?? 0,
      lastSeal: this.sealed.at(-1)?.no ?? 0,
      isGuarded: this.isGuarded,
    };
  }

  async links(after: number, upTo: number) {
    const found = this.kept.filter(({ seq }) => seq > after && seq <= upTo).sort((a, b) => a.seq - b.seq);
    return found.map((link) => ({ ...link, entry: this.entryOf(link) }));
  }

  async seals(upTo: number) {
    return this.sealed.filter(({ no }) => no <= upTo);
  }

  async findUnlinked() {
    const linked = new Set(this.kept.map(({ entryId }) => entryId));
    return this.entries.find(({ id }) => !linked.has(id)) ?? null;
  }

  private seal(day: Pick<KeptSeal, 'no' | 'day' | 'seq' | 'hash'>, signer: LogSigner): void {
    this.sealed.push({ ...day, signedBy: signer.publicKey, signature: signer.sign(sealText(day)) });
  }

  private finish(end: Pick<KeptEnd, 'seq' | 'hash' | 'seals' | 'day'>, signer: LogSigner | null): void {
    this.end = { ...end, signedBy: signer?.publicKey ?? '', signature: signer?.sign(endText(end)) ?? '' };
  }
}
