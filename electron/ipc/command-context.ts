import type { Actor } from '../security/actor';

/** What every handler gets beside its input. */
export interface CommandContext {
  /** Which window asks; sessions belong to windows. */
  readonly windowId: number;
  readonly requestId: string;
}

/** What the handler of a command for signed-in people gets. */
export interface ActorContext extends CommandContext {
  readonly actor: Actor;
}
