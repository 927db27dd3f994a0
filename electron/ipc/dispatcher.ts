import { z } from 'zod';
import { type CommandEnvelope, type CommandName, contract } from '#shared/ipc/contract';
import type { CommandFailure, CommandReply, ErrorCode } from '#shared/ipc/errors';
import { inputLimitOf } from '#shared/ipc/input-limits';
import { isAllowed, rights } from '#shared/ipc/rights';
import { type CommandScope, commandScope } from '../database/command-scope';
import { CommandError } from '../database/errors';
import { CODE_OF_TROUBLE, findSqliteFault } from '../database/file/sqlite-fault';
import type { Actor } from '../security/actor';
import { BrokenSealError } from '../security/vault';
import type { CommandContext } from './command-context';
import { fieldCodes, knownFields } from './field-codes';
import type { Handlers } from './handlers';
import { inspectInput } from './inspect-input';
import { Surfaces } from './surfaces';

/** Who is signed in at a window, as the session service knows it. */
export interface Sessions {
  find(
    windowId: number,
  ): { readonly actor: Actor; readonly isLocked: boolean; readonly mustChangePassword: boolean } | null;
  /** Called for each command of a person, so that idleness is counted from the last one. */
  touch(windowId: number): void;
}

/** Whether somebody is signed in who may work: a locked screen stands for nobody. */
function isWorking(session: ReturnType<Sessions['find']>): session is NonNullable<ReturnType<Sessions['find']>> {
  return session !== null && !session.isLocked && !session.mustChangePassword;
}

/** Answers of changes that were already done. */
export interface ProcessedCommands {
  find(
    key: string,
  ): Promise<{ readonly command: string; readonly accountId: string | null; readonly answer: unknown } | null>;
}

/** Where unexpected errors go, with the request's id. */
export interface ErrorLog {
  error(message: string, error: unknown): void;
}

const envelopeSchema = z.strictObject({
  command: z.string().max(60),
  input: z.unknown(),
  idempotencyKey: z.uuid().nullable(),
});

/** The envelope of a call; one that is none, or defends itself against being read, is bad input. */
function readEnvelope(raw: unknown): z.output<typeof envelopeSchema> {
  try {
    return envelopeSchema.parse(raw);
  } catch {
    throw new CommandError('invalid-input');
  }
}

/** Commands that a locked or not yet renewed session may still send. */
const OPEN_WHILE_LOCKED: readonly string[] = ['session.unlock', 'session.lock'];
const OPEN_BEFORE_PASSWORD: readonly string[] = ['session.changePassword', 'session.lock', 'session.unlock'];

type AnyHandler = (input: unknown, context: CommandContext & { readonly actor?: Actor }) => Promise<unknown>;

/**
 * Takes every call of every window: own-key look-up → session → right → input → handler → output.
 * Nothing is thrown across the border; an unexpected error is logged with its id and answered as `internal`.
 */
export class Dispatcher {
  constructor(
    private readonly handlers: Handlers,
    private readonly sessions: Sessions,
    private readonly processed: ProcessedCommands,
    private readonly log: ErrorLog,
    private readonly newId: () => string,
    private readonly surfaces: Pick<Surfaces, 'isRatingScreen'> = new Surfaces(),
  ) {}

  /** Answers one call of a window. Never rejects. */
  async dispatch(windowId: number, envelope: unknown): Promise<CommandReply<unknown>> {
    const requestId = this.newId();
    try {
      return { ok: true, value: await this.run(windowId, envelope, requestId) };
    } catch (error) {
      return { ok: false, error: this.failure(error, requestId) };
    }
  }

  private async run(windowId: number, raw: unknown, requestId: string): Promise<unknown> {
    const envelope = readEnvelope(raw);
    const name = this.commandName(envelope);
    const actor = this.authorise(windowId, name);
    const input = this.parse(name, envelope.input);
    const definition = contract[name];
    const handler = this.handlers[name] as AnyHandler;
    const context = { windowId, requestId, ...(actor === null ? {} : { actor }) };
    const answer =
      definition.kind === 'query'
        ? await handler(input, context)
        : await this.once(name, envelope.idempotencyKey, actor, () => handler(input, context));
    return definition.output.parse(answer);
  }

  private commandName(envelope: Pick<CommandEnvelope, 'command'>): CommandName {
    if (!Object.hasOwn(contract, envelope.command)) throw new CommandError('unknown-command');
    return envelope.command as CommandName;
  }

  private authorise(windowId: number, name: CommandName): Actor | null {
    const isRatingScreen = this.surfaces.isRatingScreen(windowId);
    if (isRatingScreen !== (rights[name] === 'rating-screen')) throw new CommandError('forbidden');
    if (isRatingScreen) return null;
    const session = this.sessions.find(windowId);
    if (rights[name] === 'public') return isWorking(session) ? session.actor : null;
    if (session === null) throw new CommandError('not-signed-in');
    if (session.isLocked && !OPEN_WHILE_LOCKED.includes(name)) throw new CommandError('screen-locked');
    if (session.mustChangePassword && !OPEN_BEFORE_PASSWORD.includes(name)) {
      throw new CommandError('password-change-required');
    }
    if (!isAllowed(session.actor.role, name)) throw new CommandError('forbidden');
    this.sessions.touch(windowId);
    return session.actor;
  }

  private parse(name: CommandName, input: unknown): unknown {
    const verdict = inspectInput(input, inputLimitOf(name));
    if (verdict !== 'fine') throw new CommandError(verdict === 'odd' ? 'invalid-input' : 'input-too-large');
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) throw new CommandError('invalid-input', {}, fieldCodes(parsed.error));
    return parsed.data;
  }

  /** Runs a change once per idempotency key; a repeat gets the first run's answer. */
  private async once(
    command: CommandName,
    key: string | null,
    actor: Actor | null,
    run: () => Promise<unknown>,
  ): Promise<unknown> {
    if (key === null) throw new CommandError('invalid-input', {}, { idempotencyKey: 'required' });
    const accountId = actor?.accountId ?? null;
    const earlier = await this.findEarlier(key, command, accountId);
    if (earlier !== null) return earlier.answer;
    const scope: CommandScope = { idempotencyKey: key, command, accountId, isRecorded: false };
    try {
      return await commandScope.run(scope, run);
    } catch (error) {
      // A twin sent at the same moment may have won: then its answer is this one's, whatever made this one fail.
      const twin = await this.findEarlier(key, command, accountId);
      if (twin === null) throw error;
      return twin.answer;
    }
  }

  private async findEarlier(key: string, command: CommandName, accountId: string | null) {
    const earlier = await this.processed.find(key);
    if (earlier === null) return null;
    if (earlier.command !== command || earlier.accountId !== accountId) throw new CommandError('forbidden');
    return earlier;
  }

  private failure(error: unknown, requestId: string): CommandFailure {
    if (error instanceof CommandError) {
      if (error.cause !== undefined) this.log.error(`request ${requestId}: ${error.code}`, error.cause);
      return { code: error.code, params: error.params, fields: knownFields(error.fields), requestId };
    }
    this.log.error(`request ${requestId} failed`, error);
    const code = error instanceof BrokenSealError ? 'seal-broken' : diskCode(error);
    if (code !== null) return { code, params: {}, fields: {}, requestId };
    return { code: 'internal', params: {}, fields: {}, requestId };
  }
}

/** What a disk refused that holds no database: attached files, exports, what is on its way to a printer. */
function diskCode(error: unknown): ErrorCode | null {
  const trouble = findSqliteFault(error);
  return trouble === null ? null : CODE_OF_TROUBLE[trouble];
}
