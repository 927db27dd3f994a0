import { z } from 'zod';
import { contract } from '#shared/ipc/contract';
import { type CommandReply, ERROR_CODES, type ErrorCode } from '#shared/ipc/errors';
import { isAllowed, rights } from '#shared/ipc/rights';
import type { Call } from './calls';
import type { Caller } from './fuzz-office';

const failureSchema = z.strictObject({
  code: z.enum(ERROR_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  fields: z.record(z.string(), z.string().regex(/^[a-z][a-zA-Z-]*$/)),
  requestId: z.uuid(),
});

/** What must not cross the border in a refusal: stacks, SQL, paths of this computer, and what the caller had sent. */
const LEAKS: readonly RegExp[] = [
  /\bat .+:\d+:\d+|node_modules|\.[cm]?[jt]s:\d+/,
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|DROP TABLE)\b|SQLITE_|constraint|QueryFailed/,
  /\/(tmp|home|root|work|usr)\/|[A-Z]:\\/,
  /SLIP IN|scrypt\$/,
];

/** Refusals before any work: nothing may have been written. */
const BEFORE_WORK: readonly ErrorCode[] = [
  ...(['unknown-command', 'untrusted-sender', 'not-signed-in', 'screen-locked', 'password-change-required'] as const),
  ...(['forbidden', 'invalid-input', 'input-too-large', 'not-found', 'conflict'] as const),
];

/** Here a password is proved before anything else: a wrong one is counted, a right one ends the count, in a write of its own. */
const COUNTS_FAILURES = /^(session|storage|keys)\./;

/** What was observed of one call. */
export interface Observed {
  readonly call: Call;
  readonly caller: Caller;
  readonly reply: CommandReply<unknown>;
  readonly hasWritten: boolean;
}

/** What is wrong with an answer; nothing where all is well. */
export function judge({ call, caller, reply, hasWritten }: Observed): readonly string[] {
  const faults: string[] = [];
  if (reply.ok) {
    const { output, kind } = contract[call.command];
    if (!mayDo(caller, call)) faults.push('done without a right');
    if (!output.safeParse(reply.value).success) faults.push('an answer that the contract does not know');
    if (call.sort === 'oversized') faults.push('a call that brings too much was done');
    if (kind === 'query' && hasWritten && !RECORDED_QUERIES.has(call.command)) faults.push('a query has written');
    return faults;
  }
  const { code } = reply.error;
  const text = JSON.stringify(reply.error);
  if (code === 'internal') faults.push('an unexpected error');
  if (!failureSchema.safeParse(reply.error).success) faults.push(`a refusal of another shape: ${text.slice(0, 200)}`);
  // Which printer is missing is said by the name that the caller, or the office, gave it.
  const said = code === 'printer-missing' ? JSON.stringify({ ...reply.error, params: {} }) : text;
  if (LEAKS.some((leak) => leak.test(said))) faults.push(`a refusal that tells too much: ${text.slice(0, 200)}`);
  if (text.length > MAX_REFUSAL) faults.push(`a refusal of ${text.length} characters`);
  const isCounted = COUNTS_FAILURES.test(call.command);
  if (hasWritten && BEFORE_WORK.includes(code) && !isCounted) faults.push(`written, yet refused as ${code}`);
  return faults;
}

const MAX_REFUSAL = 20_000;

/** Queries that leave an entry in the log. */
const RECORDED_QUERIES: ReadonlySet<string> = new Set([
  'file.read',
  'resident.open',
  'register.openResident',
  'case.reveal',
  'case.get',
]);

function mayDo({ role, state }: Caller, { command }: Call): boolean {
  const access = rights[command];
  if (state === 'rating-screen') return access === 'rating-screen';
  if (access === 'rating-screen') return false;
  if (access === 'public') return true;
  if (state === 'nobody' || role === null) return false;
  if (state === 'locked') return ['session.lock', 'session.unlock'].includes(command);
  if (state === 'first-password') {
    return ['session.lock', 'session.unlock', 'session.changePassword'].includes(command);
  }
  return isAllowed(role, command);
}
