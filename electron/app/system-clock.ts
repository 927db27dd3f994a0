import { readFileSync } from 'node:fs';
import type { Clock } from '#shared/domain/time/clock';

/** Marks a file in STREETDESK_NOW. */
const FILE_MARK = '@';

/** Whether STREETDESK_NOW names a file that moves the clock while the program runs. */
export const isMovedByFile = (startedFrom: string | undefined): boolean => startedFrom?.startsWith(FILE_MARK) === true;

function offsetTo(startedFrom: string): number {
  const offset = Date.parse(startedFrom) - Date.now();
  if (Number.isNaN(offset)) throw new Error(`STREETDESK_NOW is not an instant: ${startedFrom}`);
  return offset;
}

/** A clock that stands at what a file says, which is read at every question. */
function clockOfFile(file: string): Clock {
  return {
    now() {
      const instant = Date.parse(readFileSync(file, 'utf8').trim());
      if (Number.isNaN(instant)) throw new Error(`no instant in the file of STREETDESK_NOW: ${file}`);
      return new Date(instant).toISOString();
    },
  };
}

/**
 * The computer's clock. `startedFrom` (STREETDESK_NOW, outside packed builds only) sets it for demonstrations and
 * end-to-end tests: an ISO text is where it begins and runs on from, `@/path` names a file whose instant it stands at.
 */
export function createSystemClock(startedFrom: string | undefined): Clock {
  if (startedFrom !== undefined && isMovedByFile(startedFrom)) return clockOfFile(startedFrom.slice(FILE_MARK.length));
  const offset = startedFrom === undefined ? 0 : offsetTo(startedFrom);
  return { now: () => new Date(Date.now() + offset).toISOString() };
}
