import type { KeysState } from '#shared/ipc/commands/keys';
import { commandScope } from '../../database/command-scope';
import { CommandError, isUnusable } from '../../database/errors';
import { makeKeyRow } from '../../database/office-keys';
import type { ReadTx } from '../../database/transaction';
import type { Asker } from '../../security/actor';
import type { PasswordAgain } from '../session/password-again.service';
import {
  deleteOlderDataKeys,
  insertKeyRow,
  listKeyRows,
  lockKeys,
  NEW_NOTE,
  type RotationNote,
  readRotationNote,
  writeRotationNote,
} from './keys.repository';
import type { KeysKit, KeysService } from './keys.service';
import { RotationBeat } from './rotation-beat';
import { endOfOlderKeys, isSealing } from './rotation-view';

/** Seals again whatever is not sealed by the current key. A run that was cut is simply done again. */
export interface Resealer {
  /** Answers how many files are gone or damaged. Rejects with the signal's reason. */
  reseal(watch: {
    readonly onProgress: (done: number, total: number) => void;
    readonly signal: AbortSignal;
  }): Promise<{ readonly damaged: number }>;
}

/** What a rotation works with. */
export interface RotationKit extends KeysKit {
  readonly passwordAgain: PasswordAgain;
  readonly resealer: Resealer;
  readonly log: { error(message: string, error: unknown): void };
}

/**
 * Changes the data key: a new one seals from then on, everything is sealed again in the background by one desk at a time,
 * and the older key is removed when nothing needs it and every desk has heard.
 */
export class RotationService {
  private running: Promise<void> | null = null;
  private halt = new AbortController();
  private isEnded = false;

  constructor(
    private readonly kit: RotationKit,
    private readonly keys: KeysService,
  ) {}

  async begin(asker: Asker, password: string): Promise<KeysState> {
    const { database, clock, audit, passwordAgain } = this.kit;
    await passwordAgain.require(asker, password);
    const keeper = await this.keys.keeper();
    const state = await database.write('keys.rotate', async (tx) => {
      await lockKeys(tx);
      const [current, ...older] = await listDataKeys(tx);
      if (current === undefined || older.length > 0) throw new CommandError('conflict');
      const no = current.no + 1;
      const now = clock.now();
      await insertKeyRow(tx, makeKeyRow('data', no, database.keys.master, now));
      await writeRotationNote(tx, { ...NEW_NOTE, beatAt: now });
      await audit.record(tx, asker, { action: 'keys.rotated', subjectId: '', detail: { no } });
      tx.tell('keys.changed', {});
      return this.keys.view(tx, keeper);
    });
    await database.refreshKeys();
    this.start();
    return state;
  }

  async stop(asker: Asker): Promise<KeysState> {
    const state = await this.changeNote(asker, 'keys.rotation-stopped', { isStopped: true, beatAt: '' });
    await this.interrupt();
    return state;
  }

  async goOn(asker: Asker): Promise<KeysState> {
    const beatAt = this.kit.clock.now();
    const state = await this.changeNote(asker, 'keys.rotation-resumed', { isStopped: false, isDone: false, beatAt });
    this.start();
    return state;
  }

  /** Hears of keys that other desks brought, goes on where nobody does, and removes older keys when their time has come. */
  async tick(): Promise<void> {
    const { database, clock } = this.kit;
    await database.refreshKeys();
    if (this.running !== null || database.keys.ring.older.length === 0) return;
    const now = clock.now();
    const { note, since } = await database.read((tx) => this.look(tx));
    if (note.isDone ? note.damaged > 0 || now < this.endOf(since) : note.isStopped || isSealing(note, now)) return;
    if (await this.claim(note)) this.start();
  }

  /** Ends what is under way here; it goes on from there at the next start. */
  async end(): Promise<void> {
    this.isEnded = true;
    await this.interrupt();
  }

  private async interrupt(): Promise<void> {
    this.halt.abort(new Error('stopped'));
    await this.running;
  }

  /** One desk of several takes it on: the one whose word is written first. */
  private claim(seen: RotationNote): Promise<boolean> {
    return this.kit.database.write('keys.claimRotation', async (tx) => {
      await lockKeys(tx);
      const note = (await readRotationNote(tx)) ?? NEW_NOTE;
      if (note.beatAt !== seen.beatAt || note.isStopped) return false;
      await writeRotationNote(tx, { ...note, beatAt: this.kit.clock.now() });
      return true;
    });
  }

  private start(): void {
    if (this.running !== null || this.isEnded) return;
    this.halt = new AbortController();
    this.running = commandScope
      .exit(() => this.run(this.halt))
      .finally(() => {
        this.running = null;
      });
  }

  private async run(halt: AbortController): Promise<void> {
    const { database, clock, log, resealer } = this.kit;
    const beat = new RotationBeat({ database, clock, halt });
    try {
      const { damaged } = await resealer.reseal({
        onProgress: (done, total) => beat.tell(done, total),
        signal: halt.signal,
      });
      await beat.done(damaged);
      if (damaged === 0) await this.removeOlder();
    } catch (error) {
      if (!halt.signal.aborted && !isUnusable(error)) log.error('values could not be sealed again', error);
    } finally {
      await beat.rest();
    }
  }

  /** Only after a pass that began when nobody could be sealing by an older key any more. */
  private async removeOlder(): Promise<void> {
    const { database, clock, audit } = this.kit;
    const { since } = await database.read((tx) => this.look(tx));
    if (clock.now() < this.endOf(since)) return;
    await database.write('keys.removeOlder', async (tx) => {
      await lockKeys(tx);
      const [current] = await listDataKeys(tx);
      if (current === undefined) throw new Error('the office has no data key');
      await deleteOlderDataKeys(tx, current.no);
      await writeRotationNote(tx, null);
      await audit.record(tx, null, { action: 'keys.older-removed', subjectId: '', detail: { no: current.no } });
      tx.tell('keys.changed', {});
    });
    await database.refreshKeys();
  }

  private async look(tx: ReadTx): Promise<{ readonly note: RotationNote; readonly since: string }> {
    const [current] = await listDataKeys(tx);
    return { note: (await readRotationNote(tx)) ?? NEW_NOTE, since: current?.createdAt ?? '' };
  }

  private endOf(since: string): string {
    const { database, clock } = this.kit;
    return endOfOlderKeys(since, { now: clock.now(), isShared: database.link !== null });
  }

  private async changeNote(
    asker: Asker,
    action: 'keys.rotation-stopped' | 'keys.rotation-resumed',
    patch: Partial<RotationNote>,
  ): Promise<KeysState> {
    const { database, audit } = this.kit;
    const keeper = await this.keys.keeper();
    return database.write(action, async (tx) => {
      await lockKeys(tx);
      if ((await listDataKeys(tx)).length < 2) throw new CommandError('conflict');
      await writeRotationNote(tx, { ...((await readRotationNote(tx)) ?? NEW_NOTE), ...patch });
      await audit.record(tx, asker, { action, subjectId: '' });
      tx.tell('keys.changed', {});
      return this.keys.view(tx, keeper);
    });
  }
}

async function listDataKeys(tx: ReadTx) {
  return (await listKeyRows(tx)).filter(({ purpose }) => purpose === 'data');
}
