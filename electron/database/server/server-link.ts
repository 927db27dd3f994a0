import type { ToldEvent } from '../transaction';
import type { ServerAccess } from './server-access';
import { ServerClock } from './server-clock';
import { type LineState, ServerLine } from './server-line';
import { WatchedSockets } from './watched-sockets';

/** What the program is told of its server. */
export interface LinkListener {
  onTold(event: ToldEvent): void;
  onState(state: LineState): void;
}

/** Everything that ties this program to a server: its sockets, the listening line and the server's time. */
export class ServerLink {
  readonly sockets = new WatchedSockets();
  readonly clock = new ServerClock();
  readonly line: ServerLine;
  readonly #listeners = new Set<LinkListener>();

  /** `id` names this program among those on the server. */
  constructor(access: ServerAccess, id: string) {
    this.line = new ServerLine(access, this.sockets, this.clock, id, {
      onTold: (event) => this.#each((listener) => listener.onTold(event)),
      onState: (state) => this.#each((listener) => listener.onState(state)),
    });
  }

  /** Hears of everything from now on; the answer ends it. */
  listen(listener: LinkListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  open(): Promise<void> {
    return this.line.open();
  }

  close(): Promise<void> {
    return this.line.close();
  }

  #each(tell: (listener: LinkListener) => void): void {
    for (const listener of this.#listeners) tell(listener);
  }
}
