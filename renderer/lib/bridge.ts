import type { CommandEnvelope } from '#shared/ipc/contract';
import type { CommandReply } from '#shared/ipc/errors';

/** What the preload puts on the window: two functions, nothing else. */
interface Bridge {
  invoke(envelope: CommandEnvelope): Promise<CommandReply<unknown>>;
  subscribe(listener: (name: string, payload: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly streetdesk: Bridge;
  }
}

export const bridge = (): Bridge => window.streetdesk;
