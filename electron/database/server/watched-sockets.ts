import { Socket } from 'node:net';

/**
 * The sockets of this program to its server. A network that swallows everything leaves a statement waiting for ever;
 * cutting the sockets makes each of them fail at once, so that its window can be told.
 */
export class WatchedSockets {
  readonly #open = new Set<Socket>();

  /** A socket for the driver to connect. */
  create(): Socket {
    const socket = new Socket();
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    return socket;
  }

  /** Ends every connection; what waits on one fails. */
  cut(): void {
    for (const socket of this.#open) socket.destroy();
  }
}
