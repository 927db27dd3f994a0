import { uptime } from 'node:os';
import type { Clock } from '#shared/domain/time/clock';

/** What a clock reads of this computer; tests move it. */
export interface DeskTime {
  /** The computer's own idea of the time, in milliseconds since 1970. */
  wall(): number;
  /** Milliseconds that only ever grow, whatever is done to the wall clock. */
  steady(): number;
  /** Milliseconds since the computer was started, sleep included; coarse. */
  awake(): number;
}

/** This computer's time. */
export const deskTime: DeskTime = {
  wall: () => Date.now(),
  steady: () => performance.now(),
  awake: () => uptime() * 1000,
};

/** `uptime` is told in coarse steps: less than this is no sleep. */
const SLEEP_MS = 1_500;
const HALF = 0.5;

/** The server's time, carried on between two questions by the computer's steady clock: a desk's wall clock has no say. */
export class ServerClock implements Clock {
  #serverMs: number;
  #steadyMs: number;
  #awakeMs: number;
  #offMs = 0;

  constructor(private readonly desk: DeskTime = deskTime) {
    this.#serverMs = desk.wall();
    this.#steadyMs = desk.steady();
    this.#awakeMs = desk.awake();
  }

  now(): string {
    const steady = this.desk.steady() - this.#steadyMs;
    const slept = this.desk.awake() - this.#awakeMs - steady;
    return new Date(this.#serverMs + steady + (slept > SLEEP_MS ? slept : 0)).toISOString();
  }

  /** Milliseconds by which the desk's wall clock is behind the server's (negative: ahead), as last seen. */
  get deskOffMs(): number {
    return this.#offMs;
  }

  /** Takes over what the server answered (milliseconds since 1970) to a question asked at `askedAt` of the steady clock. */
  set(serverMs: number, askedAt: number): void {
    const steady = this.desk.steady();
    this.#serverMs = serverMs + (steady - askedAt) * HALF;
    this.#steadyMs = steady;
    this.#awakeMs = this.desk.awake();
    this.#offMs = this.#serverMs - this.desk.wall();
  }
}
