import type { Clock } from '#shared/domain/time/clock';
import type { Database } from '../../database/database';
import type { WriteTx } from '../../database/transaction';
import { lockKeys, NEW_NOTE, type RotationNote, readRotationNote, writeRotationNote } from './keys.repository';

const BEAT_MS = 2_000;

/** What a desk says with while it seals again; `halt` is drawn where somebody stopped it at another desk. */
export interface BeatParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly halt: AbortController;
}

/** The desk's word that it is sealing again, and how far it is: every two seconds, so that windows and other desks know. */
export class RotationBeat {
  private saying: Promise<void> = Promise.resolve();
  private isSaying = false;
  private saidAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly parts: BeatParts) {}

  tell(done: number, total: number): void {
    if (this.isSaying || performance.now() - this.saidAt < BEAT_MS) return;
    this.isSaying = true;
    this.saying = this.write({ done, total })
      .catch(() => undefined) // the sealing itself will say what is wrong
      .finally(() => {
        this.saidAt = performance.now();
        this.isSaying = false;
      });
  }

  /** Everything is sealed by the current key, but for files that are gone or damaged. */
  async done(damaged: number): Promise<void> {
    await this.saying;
    await this.write({ isDone: true, damaged });
  }

  /** Resolves when nothing is being said any more. */
  async rest(): Promise<void> {
    await this.saying;
  }

  private async write(patch: Partial<RotationNote>): Promise<void> {
    const { database, clock, halt } = this.parts;
    await database.write('keys.beat', async (tx: WriteTx) => {
      await lockKeys(tx);
      const note = (await readRotationNote(tx)) ?? NEW_NOTE;
      if (note.isStopped) return halt.abort(new Error('stopped'));
      await writeRotationNote(tx, { ...note, ...patch, beatAt: clock.now() });
      tx.tell('keys.changed', {});
    });
  }
}
