import type { Clock } from '#shared/domain/time/clock';

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 600_000;

/**
 * What failed by itself is tried again, each time after a pause twice as long, up to ten minutes: it must neither be
 * forgotten nor keep the program busy. Kept in memory; a program that starts tries everything at once.
 */
export class RetryPauses {
  readonly #failed = new Map<string, { readonly pauseMs: number; readonly until: number }>();

  constructor(private readonly clock: Clock) {}

  /** Whether something failed and its pause is not over. Where the computer's clock was set back, nothing waits longer. */
  isWaiting(id: string): boolean {
    const left = (this.#failed.get(id)?.until ?? 0) - this.now();
    return left > 0 && left <= LONGEST_PAUSE_MS;
  }

  fail(id: string): void {
    const before = this.#failed.get(id)?.pauseMs ?? 0;
    const pauseMs = before === 0 ? FIRST_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, before * 2);
    this.#failed.set(id, { pauseMs, until: this.now() + pauseMs });
  }

  succeed(id: string): void {
    this.#failed.delete(id);
  }

  /** When the next pause is over; null where nothing waits. */
  next(): string | null {
    const ends = [...this.#failed].filter(([id]) => this.isWaiting(id)).map(([, { until }]) => until);
    return ends.length === 0 ? null : new Date(Math.min(...ends)).toISOString();
  }

  private now(): number {
    return Date.parse(this.clock.now());
  }
}
