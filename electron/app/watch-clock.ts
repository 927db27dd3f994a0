import type { Clock } from '#shared/domain/time/clock';
import type { Database } from '../database/database';
import { ClockWatch } from '../database/file/clock-watch';
import { createAuditTrail, type Desk } from '../features/audit/audit-trail.service';
import { readLastEntryAt } from '../features/storage/clock.repository';
import type { Log } from '../logging/log';

/** What is watched, and where a doubt is written down. */
export interface WatchClockParts {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly desk: Desk;
  readonly log: Log;
  readonly isClockWatched?: boolean;
}

/** Watches this computer's clock while its file is open; null on a server, whose own time decides, and for a clock moved by hand. */
export async function watchClock(
  database: Database,
  { clock, newId, desk, log, isClockWatched = false }: WatchClockParts,
  tellState: () => void,
): Promise<ClockWatch | null> {
  if (!isClockWatched || database.link !== null) return null;
  const audit = createAuditTrail(clock, newId, desk);
  const write = async (watch: ClockWatch) => {
    const { doubt } = watch;
    log.warn(doubt === null ? 'the clock is right again' : `the clock is not believed: ${doubt.kind}`);
    if (doubt === null) return;
    await database.write('clock.doubt', (tx) =>
      audit.record(tx, null, {
        action: 'clock.doubted',
        subjectId: '',
        detail: { doubt: doubt.kind, expected: doubt.expected },
      }),
    );
  };
  const tell = (watch: ClockWatch) => {
    tellState();
    write(watch).catch((error: unknown) => log.error('a doubt of the clock could not be recorded', error));
  };
  const watch: ClockWatch = new ClockWatch({
    clock,
    lastEntryAt: await database.read(readLastEntryAt),
    onChange: () => tell(watch),
  });
  if (watch.doubt !== null) tell(watch);
  return watch;
}
