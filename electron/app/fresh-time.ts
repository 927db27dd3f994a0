import type { EventName } from '#shared/ipc/events';
import type { Database } from '../database/database';
import type { Handlers } from '../ipc/handlers';

/** What is kept in this program's memory and may be changed by another program. */
export interface Kept {
  /** Reads it anew where it has changed. */
  refresh(): Promise<void>;
}

/** After these the calendar or the rules may be others. */
const TELLING: readonly EventName[] = ['calendar.changed', 'setting.changed'];

/**
 * Keeps what this program remembers of the office's time fresh. On a server it is read again when another program told of
 * a change, once at the start, and whenever the line was lost or came back, since something may not have been heard. On a file nobody
 * tells across programs, and a look costs no way: there it is read each time.
 */
export class FreshTime {
  #changes = 1;
  #seen = 0;
  #reading: Promise<void> | null = null;

  constructor(
    private readonly database: Pick<Database, 'link' | 'onTold'>,
    private readonly kept: readonly Kept[],
  ) {
    database.onTold(({ name }) => {
      if (TELLING.includes(name)) this.#changes += 1;
    });
    database.link?.listen({
      onTold: () => undefined,
      onState: () => {
        this.#changes += 1;
      },
    });
  }

  /** Resolves when what is remembered is as new as everything that was heard of before the call. */
  async refresh(): Promise<void> {
    if (this.database.link === null) return this.#read();
    while (this.#seen < this.#changes) {
      this.#reading ??= this.#catchUp().finally(() => {
        this.#reading = null;
      });
      await this.#reading;
    }
  }

  /** What is heard of while it reads makes it read once more. */
  async #catchUp(): Promise<void> {
    const changes = this.#changes;
    await this.#read();
    this.#seen = changes;
  }

  async #read(): Promise<void> {
    for (const each of this.kept) await each.refresh();
  }
}

type AnyHandler = (input: never, context: never) => Promise<unknown>;

/** Lets every command see what another program on the same database has changed. */
export function inFreshTime(handlers: Handlers, time: Kept): Handlers {
  const fresh =
    (handler: AnyHandler): AnyHandler =>
    async (input, context) => {
      await time.refresh();
      return handler(input, context);
    };
  const entries = Object.entries(handlers).map(([name, handler]) => [name, fresh(handler as AnyHandler)]);
  return Object.fromEntries(entries) as Handlers;
}
