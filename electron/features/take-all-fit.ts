import type { ErrorCode } from '#shared/ipc/errors';
import { CommandError } from '../database/errors';

/**
 * Takes every case that an act of several is about, or none: where `take` answers a code instead, `cases-unfit` names
 * each of them as `cases.<place>` with its code.
 */
export function takeAllFit<S, T extends object>(seen: readonly S[], take: (each: S) => T | ErrorCode): readonly T[] {
  const taken: T[] = [];
  const fields: Record<string, string> = {};
  seen.forEach((each, at) => {
    const answer = take(each);
    if (typeof answer === 'string') fields[`cases.${at}`] = answer;
    else taken.push(answer);
  });
  const count = Object.keys(fields).length;
  if (count > 0) throw new CommandError('cases-unfit', { count }, fields);
  return taken;
}
