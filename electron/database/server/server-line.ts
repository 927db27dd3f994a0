import pg from 'pg';
import { z } from 'zod';
import { type EventName, eventSchemas } from '#shared/ipc/events';
import type { ToldEvent } from '../transaction';
import { connectionOptions, type ServerAccess } from './server-access';
import type { ServerClock } from './server-clock';
import type { WatchedSockets } from './watched-sockets';

/** The channel on which the programs of one office tell each other of events. */
export const CHANNEL = 'streetdesk';

const BEAT_MS = 10_000;
const ANSWER_MS = 4_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/** How the line stands: open, or lost since an instant with the next try at another (both by the computer's clock). */
export type LineState =
  | { readonly isOpen: true }
  | { readonly isOpen: false; readonly lostAt: string; readonly nextTryAt: string; readonly error: unknown };

/** Who hears what comes over the line. */
export interface LineListener {
  onTold(event: ToldEvent): void;
  onState(state: LineState): void;
}

const toldSchema = z.strictObject({ from: z.string(), name: z.string(), payload: z.unknown() });

/** How an event is written on the channel; `from` is the program that tells. */
export const writeTold = (from: string, { name, payload }: ToldEvent): string =>
  JSON.stringify({ from, name, payload });

/** Reads what another program told; null where it is of this program, or no event that this version knows. */
export function readTold(text: string, own: string): ToldEvent | null {
  try {
    const { from, name, payload } = toldSchema.parse(JSON.parse(text));
    if (from === own || !Object.hasOwn(eventSchemas, name)) return null;
    return { name: name as EventName, payload: eventSchemas[name as EventName].parse(payload) };
  } catch {
    return null; // a newer program's event: the window will ask again when it changes its page
  }
}

/**
 * The one connection that only listens: to what other programs tell, and whether the server is still there. A question
 * every ten seconds keeps the server's time and finds a network that is silently gone; nothing else is asked while
 * nothing happens. When it is lost it comes back by itself, with growing pauses.
 */
export class ServerLine {
  #client: pg.Client | null = null;
  #state: LineState = { isOpen: true };
  #timer: NodeJS.Timeout | undefined;
  #pause = FIRST_PAUSE_MS;
  #isClosed = false;
  #asking: Promise<void> | null = null;

  constructor(
    private readonly access: ServerAccess,
    private readonly sockets: WatchedSockets,
    private readonly clock: ServerClock,
    readonly id: string,
    private readonly listener: LineListener,
  ) {}

  get state(): LineState {
    return this.#state;
  }

  /** Connects for the first time; rejects where that fails. */
  async open(): Promise<void> {
    await this.#connect();
    this.#plan(BEAT_MS, () => this.#beat());
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  /** Somebody waits too long or was cut off: asks the server now. Whoever waits on a dead line fails then. */
  doubt(): Promise<void> {
    if (!this.#state.isOpen || this.#isClosed) return Promise.resolve();
    this.#asking ??= this.#beat().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  /** Tries now instead of at the end of the pause. */
  retry(): void {
    if (this.#state.isOpen || this.#isClosed) return;
    this.#plan(0, () => this.#reconnect());
  }

  async #connect(): Promise<void> {
    const client = new pg.Client(connectionOptions(this.access, this.sockets, 'streetdesk-line'));
    client.on('error', (error) => this.#lose(client, error));
    client.on('end', () => this.#lose(client, new Error('Connection terminated')));
    client.on('notification', ({ payload }) => {
      const told = readTold(payload ?? '', this.id);
      if (told !== null) this.listener.onTold(told);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      await this.#askTime(client);
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    this.#client = client;
  }

  async #askTime(client: pg.Client): Promise<void> {
    const askedAt = performance.now();
    const { rows } = await client.query<{ ms: string }>(
      'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::text AS ms',
    );
    this.clock.set(Number(rows[0]?.ms), askedAt);
  }

  async #beat(): Promise<void> {
    const client = this.#client;
    if (client === null) return;
    const late = setTimeout(() => this.#lose(client, new Error('timeout expired')), ANSWER_MS);
    try {
      await this.#askTime(client);
      if (this.#client === client) this.#plan(BEAT_MS, () => this.#beat());
    } catch (error) {
      this.#lose(client, error);
    } finally {
      clearTimeout(late);
    }
  }

  #lose(client: pg.Client, error: unknown): void {
    if (this.#isClosed || this.#client !== client) return;
    this.#client = null;
    this.#pause = FIRST_PAUSE_MS;
    this.#wait(new Date().toISOString(), error);
    this.sockets.cut();
  }

  #wait(lostAt: string, error: unknown): void {
    const nextTryAt = new Date(Date.now() + this.#pause).toISOString();
    this.#state = { isOpen: false, lostAt, nextTryAt, error };
    this.#plan(this.#pause, () => this.#reconnect());
    this.listener.onState(this.#state);
  }

  async #reconnect(): Promise<void> {
    if (this.#state.isOpen || this.#isClosed) return;
    const { lostAt } = this.#state;
    try {
      await this.#connect();
    } catch (error) {
      if (this.#isClosed) return;
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
      this.#wait(lostAt, error);
      return;
    }
    this.#state = { isOpen: true };
    this.#plan(BEAT_MS, () => this.#beat());
    this.listener.onState(this.#state);
  }

  #plan(wait: number, run: () => Promise<void>): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void run(), wait);
  }
}
