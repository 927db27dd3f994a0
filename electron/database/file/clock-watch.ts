import { uptime } from 'node:os';
import type { Clock } from '#shared/domain/time/clock';
import { type ClockDoubt, compareWithCarried, compareWithLastEntry } from '#shared/domain/time/clock-doubt';

const LOOK_MS = 10_000;

/** What the watch works with. */
export interface ClockWatchParts {
  readonly clock: Clock;
  /** The latest entry of the office; null where there is none yet. */
  readonly lastEntryAt: string | null;
  /** Milliseconds since the computer was started, sleep included: nobody can set them. */
  readonly awake?: () => number;
  /** Called whenever the doubt begins, changes or ends. */
  readonly onChange: () => void;
}

/**
 * Watches the clock of a computer that keeps an office's file: at the start against the office's latest entry, then
 * against the time since. A clock that is set right again ends the doubt by itself; else somebody has to confirm it.
 */
export class ClockWatch {
  #base: { readonly at: string; readonly awake: number };
  #first: ClockDoubt | null;
  #doubt: ClockDoubt | null;
  readonly #timer: NodeJS.Timeout;

  constructor(private readonly parts: ClockWatchParts) {
    this.#base = this.#now();
    this.#first = compareWithLastEntry(this.#base.at, parts.lastEntryAt);
    this.#doubt = this.#first;
    this.#timer = setInterval(() => this.look(), LOOK_MS);
    this.#timer.unref();
  }

  get doubt(): ClockDoubt | null {
    return this.#doubt;
  }

  look(): void {
    const before = JSON.stringify(this.#doubt);
    this.#doubt = this.#judge();
    if (JSON.stringify(this.#doubt) !== before) this.parts.onChange();
  }

  /** Somebody who may has said that the clock is right. */
  confirm(): void {
    this.#first = null;
    this.#base = this.#now();
    this.look();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #judge(): ClockDoubt | null {
    const { at, awake } = this.#now();
    if (this.#first !== null) {
      this.#first = compareWithLastEntry(at, this.parts.lastEntryAt);
      if (this.#first !== null) return this.#first;
      this.#base = { at, awake }; // it was set right: from here on
      return null;
    }
    const carried = new Date(Date.parse(this.#base.at) + (awake - this.#base.awake)).toISOString();
    const doubt = compareWithCarried(at, carried);
    if (doubt === null) return null;
    // The same doubt at every look, however much time goes on.
    return this.#doubt?.kind === doubt.kind ? this.#doubt : doubt;
  }

  #now() {
    const { clock, awake = () => uptime() * 1000 } = this.parts;
    return { at: clock.now(), awake: awake() };
  }
}
