import type { CommandName, CommandOutput, CommandParsed } from '#shared/ipc/contract';
import type { Actor } from '../security/actor';
import type { ActorContext, CommandContext } from './command-context';

/** Commands that are answered before anybody is signed in. */
export type PublicCommand =
  | Extract<CommandName, `storage.${string}`>
  | 'setup.office'
  | 'setup.listDivisions'
  | 'setup.create'
  | 'session.login'
  | 'session.logout'
  | 'session.current';

/** Commands of the resident's screen, which has no session. */
export type ScreenCommand = 'rating.current' | 'rating.answer';

type ContextOf<N extends CommandName> = N extends PublicCommand | ScreenCommand
  ? CommandContext & { readonly actor?: Actor }
  : ActorContext;

/** One handler for every command of the contract: a missing one does not compile. */
export type Handlers = {
  readonly [N in CommandName]: (input: CommandParsed<N>, context: ContextOf<N>) => Promise<CommandOutput<N>>;
};

type FeatureOf<N> = N extends `${infer F}.${string}` ? F : never;

/** The handlers of the named features, e.g. `FeatureHandlers<'order' | 'file'>`. */
export type FeatureHandlers<F extends FeatureOf<CommandName>> = Pick<Handlers, Extract<CommandName, `${F}.${string}`>>;
