import type { MoveProgress } from '#shared/domain/storage/move-progress';
import type { Clock } from '#shared/domain/time/clock';
import type { MoveState } from '#shared/ipc/commands/storage-move';
import type { DatabaseLocation } from '../../database/data-source';
import type { Database } from '../../database/database';
import { CommandError } from '../../database/errors';
import type { FileShelf } from '../../database/file-shelf.port';
import { type MoveReport, moveDatabase } from '../../database/moving/move-database';
import { MoveError } from '../../database/moving/move-error';
import { findFault } from '../../database/server/find-fault';

/** What moves are made with. */
export interface MoverParts {
  readonly clock: Clock;
  /** The folder of attached files of this computer. */
  readonly files: FileShelf;
  readonly log: { error(message: string, error: unknown): void };
}

/** One move: the open database, which is held still, from where to where, and what switches over at its end. */
export interface OfficeMove {
  readonly database: Database;
  readonly from: DatabaseLocation;
  readonly to: DatabaseLocation;
  readonly switchOver: () => Promise<void>;
}

const NOTHING_YET: MoveProgress = { phase: 'preparing', table: null, done: 0, total: 0, estimateSeconds: null };

/** Moves the office beside the running program, one move at a time. Nobody can save until it has ended. */
export class OfficeMover {
  #state: MoveState = { kind: 'none' };
  #stop: AbortController | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: MoverParts) {}

  get state(): MoveState {
    return this.#state;
  }

  /** Begins a move and answers at once. Throws `moving` while there is one. */
  start(move: OfficeMove): void {
    if (this.#stop !== null) throw new CommandError('moving');
    this.#stop = new AbortController();
    this.#running = this.#run(move, this.#stop.signal).finally(() => {
      this.#stop = null;
    });
  }

  /** Ends the move that is under way; resolves when it has let go of both databases. */
  async stop(): Promise<void> {
    this.#stop?.abort(new Error('stopped'));
    await this.#running;
  }

  async #run(move: OfficeMove, signal: AbortSignal): Promise<void> {
    const to = move.to.driver === 'sqlite' ? 'here' : 'server';
    const startedAt = performance.now();
    this.#state = { kind: 'running', to, progress: NOTHING_YET };
    const release = await move.database.hold();
    try {
      const { clock, files } = this.parts;
      const onProgress = (progress: MoveProgress) => {
        this.#state = { kind: 'running', to, progress };
      };
      const report = await moveDatabase({ from: move.from, to: move.to, files, clock, onProgress, signal });
      await move.switchOver(); // still held: what was saved in between would stay behind
      this.#state = describe(report, move, performance.now() - startedAt);
    } catch (error) {
      release();
      if (!signal.aborted) this.parts.log.error('the office could not be moved', error);
      this.#state = signal.aborted ? { kind: 'stopped', to } : { kind: 'failed', to, ...faultOf(error) };
    }
  }
}

function describe(report: MoveReport, { from, to }: OfficeMove, ms: number): MoveState {
  const { tables, rows, files, keptAside } = report;
  return {
    kind: 'done',
    to: to.driver === 'sqlite' ? 'here' : 'server',
    ...{ tables: tables.length, rows, files: files.count, damagedFiles: files.damaged.length },
    seconds: Math.round(ms / 1000),
    keptFile: from.driver === 'sqlite' ? from.file : keptAside,
  };
}

function faultOf(error: unknown) {
  if (error instanceof MoveError) return { fault: error.fault, serverFault: null, place: error.place };
  return { fault: null, serverFault: findFault(error), place: '' };
}
