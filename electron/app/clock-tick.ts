import type { Clock } from '#shared/domain/time/clock';
import type { ErrorLog } from '../ipc/dispatcher';

/** Runs something later; the answer calls it off. Tests stand in for it. */
export interface Scheduler {
  after(milliseconds: number, run: () => void): () => void;
}

/** What is done whenever an instant has come. */
export interface TickWork {
  /** Once, when the program starts. */
  catchUp(): Promise<void>;
  /** Everything that has fallen due. */
  tick(): Promise<void>;
  /** When the next thing falls due after an instant, or what failed is to be tried again; null where nothing is. */
  nextTurn(after: string): Promise<string | null>;
}

/** What the tick works with. */
export interface ClockTickDeps {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly work: TickWork;
  readonly log: ErrorLog;
  /** The clock is asked at least so often, because other programs and a changed clock of the computer move what is next. */
  readonly longestWaitMs: number;
}

/** The usual longest wait. */
export const USUAL_WAIT_MS = 60_000;

/** The scheduler of the computer. */
export const systemScheduler: Scheduler = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * The office's clock strikes by itself: at the start for what fell due while the program was off, then at each instant at
 * which something falls due. One pass at a time; one that fails is logged and the next one comes all the same.
 */
export class ClockTick {
  #cancel: () => void = () => undefined;
  #running: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(private readonly deps: ClockTickDeps) {}

  start(): void {
    this.#running = this.attempt(() => this.deps.work.catchUp()).then(() => this.pass());
  }

  /** Ends after the pass that may be running. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel();
    await this.#running;
  }

  private async pass(): Promise<void> {
    if (this.#isStopped) return;
    // What had fallen due by now was tried in this pass: it must not bring the next one.
    const began = this.deps.clock.now();
    await this.attempt(() => this.deps.work.tick());
    let wait = this.deps.longestWaitMs;
    await this.attempt(async () => {
      wait = this.waitUntil(await this.deps.work.nextTurn(began));
    });
    if (this.#isStopped) return;
    this.#cancel = this.deps.scheduler.after(wait, () => {
      this.#running = this.pass();
    });
  }

  private waitUntil(next: string | null): number {
    const { clock, longestWaitMs } = this.deps;
    if (next === null) return longestWaitMs;
    const shortest = Math.min(1_000, longestWaitMs);
    return Math.min(longestWaitMs, Math.max(shortest, Date.parse(next) - Date.parse(clock.now())));
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.deps.log.error('the office clock failed', error);
    }
  }
}
