import { once } from 'node:events';
import { createServer, type Server, Socket } from 'node:net';

/** A network between a desk and its server that can be cut, or swallow everything without a word. */
export class Network {
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #server: Server | null = null;
  #isSilent = false;
  port = 0;

  constructor(private readonly server: { readonly host: string; readonly port: number }) {}

  async open(): Promise<void> {
    const server = createServer((desk) => this.#join(desk));
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    this.port = typeof address === 'object' && address !== null ? address.port : 0;
    this.#server = server;
  }

  /** Nobody listens any more, and what was open is reset. */
  cut(): void {
    this.#server?.close();
    this.#server = null;
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
  }

  /** From now on nothing gets through; nobody is told. */
  swallow(isSilent: boolean): void {
    this.#isSilent = isSilent;
    for (const pair of this.#pairs) for (const socket of pair) isSilent ? socket.pause() : socket.resume();
  }

  #join(desk: Socket): void {
    const server = new Socket();
    const pair = [desk, server] as const;
    this.#pairs.add(pair);
    if (!this.#isSilent) server.connect(this.server.port, this.server.host);
    desk.pipe(server);
    server.pipe(desk);
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#pairs.delete(pair);
        for (const each of pair) each.destroy();
      });
    }
  }
}
