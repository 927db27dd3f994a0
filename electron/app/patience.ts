const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** Tries something again by itself, after ever longer pauses. */
export class Patience {
  #timer: NodeJS.Timeout | undefined;
  #pause = FIRST_PAUSE_MS;
  #nextTryAt: string | null = null;

  /** When it is tried next, by this computer's clock; null where it is not. */
  get nextTryAt(): string | null {
    return this.#nextTryAt;
  }

  /** Tries again after the next pause. */
  wait(run: () => void): void {
    this.#nextTryAt = new Date(Date.now() + this.#pause).toISOString();
    this.#timer = setTimeout(run, this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
  }

  /** Does it after a given time, once. */
  soon(milliseconds: number, run: () => void): void {
    this.cancel();
    this.#timer = setTimeout(run, milliseconds);
  }

  /** Waits for nothing any more. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#nextTryAt = null;
  }

  /** It went well: the next pause is a short one again. */
  reset(): void {
    this.cancel();
    this.#pause = FIRST_PAUSE_MS;
  }
}
