import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import type { CommandReply } from '#shared/ipc/errors';
import type { Driver } from '../../../helpers/test-database';
import { type Call, type CallSort, callsTo } from './calls';
import { type Caller, type FuzzOffice, openFuzzOffice } from './fuzz-office';
import { judge } from './judge';

/** What a run found. */
export interface FuzzFigures {
  readonly driver: Driver;
  readonly seed: number;
  readonly calls: number;
  readonly seconds: number;
  /** Longest answer to a call that brought too much, in milliseconds. */
  readonly slowestOversizedMs: number;
  readonly sorts: Readonly<Record<string, number>>;
  /** How calls ended: `done` or the code of the refusal. */
  readonly endings: Readonly<Record<string, number>>;
  readonly commandsDone: number;
  readonly faults: readonly string[];
}

/** After so many calls the generator looks anew at what the office holds. */
const ROUND = 1_000;
const MAX_FAULTS = 200;
/** Calls after which somebody may sit at his window otherwise than before. */
const SHAKES_ONE = /^session\.(?!current)/;
/** What goes on after its answer and writes by itself: its writes must not be taken for those of another call. */
const IN_BACKGROUND: Readonly<Record<string, { readonly stop: string; readonly look: string }>> = {
  'audit.verify': { stop: 'audit.stopVerification', look: 'audit.verification' },
  'keys.rotate': { stop: 'keys.stopRotation', look: 'keys.state' },
  'keys.goOnRotation': { stop: 'keys.stopRotation', look: 'keys.state' },
};
const STILL_AT_IT = /"progress":\{|"state":"running"/;
const PAUSE_MS = 5;
const SHAKES_ALL = /^account\.(?!list)/;

/** Sends generated calls to a street at work and looks at every answer. */
export async function runFuzz(driver: Driver, calls: number, seed: number): Promise<FuzzFigures> {
  const office = await openFuzzOffice(driver);
  try {
    const run = new FuzzRun(office);
    const begin = performance.now();
    for (let sent = 0; sent < calls; sent += ROUND) await run.round(Math.min(ROUND, calls - sent), seed + sent);
    return { driver, seed, calls, seconds: (performance.now() - begin) / 1000, ...run.figures() };
  } finally {
    await office.street.close();
  }
}

class FuzzRun {
  readonly #faults: string[] = [];
  readonly #sorts: Record<string, number> = {};
  readonly #endings: Record<string, number> = {};
  readonly #done = new Set<string>();
  readonly #usedKeys: string[] = [];
  #slowestOversizedMs = 0;
  #mark = '';

  constructor(private readonly office: FuzzOffice) {}

  figures() {
    const { errors } = this.office.street;
    const logged = errors
      .slice(0, 20)
      .map((error) => `logged: ${error instanceof Error ? error.stack : String(error)}`);
    return {
      slowestOversizedMs: Math.round(this.#slowestOversizedMs),
      ...{ sorts: this.#sorts, endings: this.#endings, commandsDone: this.#done.size },
      faults: [...this.#faults, ...logged],
    };
  }

  async round(count: number, seed: number): Promise<void> {
    const { office } = this;
    const known = await office.readKnown();
    const arbitrary = callsTo((field) => known.get(field) ?? [], office.callers.length, this.#usedKeys.slice(-50));
    this.#mark = await office.mark();
    for (const call of fc.sample(arbitrary, { numRuns: count, seed })) await this.#send(call, seed);
  }

  async #send(call: Call, seed: number): Promise<void> {
    const caller = this.office.callers[call.caller];
    if (caller === undefined) return;
    const begin = performance.now();
    const reply = await this.#answer(caller, call);
    if (call.sort === 'oversized')
      this.#slowestOversizedMs = Math.max(this.#slowestOversizedMs, performance.now() - begin);
    const mark = await this.office.mark();
    const faults = reply === null ? ['threw'] : judge({ call, caller, reply, hasWritten: mark !== this.#mark });
    this.#mark = mark;
    this.#count(call.sort, call, reply);
    for (const fault of faults)
      this.#note(`${fault} | ${call.sort} ${call.command} by ${caller.name}, seed ${seed}: ${show(call.envelope)}`);
    if (reply?.ok === true) await this.#restoreAfter(call, caller);
  }

  async #answer(caller: Caller, call: Call): Promise<CommandReply<unknown> | null> {
    try {
      return await this.office.send(caller, call.envelope);
    } catch {
      return null;
    }
  }

  async #endBackground(caller: Caller, command: string): Promise<void> {
    const { stop = '', look = '' } = IN_BACKGROUND[command] ?? {};
    const ask = (name: string) =>
      this.office.send(caller, { command: name, input: {}, idempotencyKey: uuidv7() }).then(JSON.stringify);
    await ask(stop);
    while (STILL_AT_IT.test(await ask(look))) await pause(PAUSE_MS);
  }

  #count(sort: CallSort, call: Call, reply: CommandReply<unknown> | null): void {
    this.#sorts[sort] = (this.#sorts[sort] ?? 0) + 1;
    const ending = endingOf(reply);
    this.#endings[ending] = (this.#endings[ending] ?? 0) + 1;
    if (reply?.ok !== true) return;
    this.#done.add(call.command);
    const key = keyOf(call.envelope);
    if (key !== null) this.#usedKeys.push(key);
  }

  #note(fault: string): void {
    if (this.#faults.length < MAX_FAULTS) this.#faults.push(fault);
  }

  async #restoreAfter({ command }: Call, caller: Caller): Promise<void> {
    if (SHAKES_ALL.test(command)) await this.office.restore(this.office.callers);
    else if (Object.hasOwn(IN_BACKGROUND, command)) await this.#endBackground(caller, command);
    else if (SHAKES_ONE.test(command)) await this.office.restore([caller]);
    this.#mark = await this.office.mark();
  }
}

function endingOf(reply: CommandReply<unknown> | null): string {
  if (reply === null) return 'threw';
  return reply.ok ? 'done' : reply.error.code;
}

function keyOf(envelope: unknown): string | null {
  if (typeof envelope !== 'object' || envelope === null || !('idempotencyKey' in envelope)) return null;
  return typeof envelope.idempotencyKey === 'string' ? envelope.idempotencyKey : null;
}

const SHOWN = 600;

function show(envelope: unknown): string {
  try {
    return fc.stringify(envelope).slice(0, SHOWN);
  } catch {
    return 'what cannot be written down';
  }
}
