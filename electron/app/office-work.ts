import { DeemedAcceptance } from '../features/case/deemed-acceptance.service';
import type { CaseClocks } from '../features/deadline/case-clocks.service';
import { createCaseDeadlines } from '../features/deadline/case-deadlines.service';
import { followUnclocked } from '../features/deadline/catch-up.service';
import type { ClockSource } from '../features/deadline/clock-source.port';
import { createPaperMaker } from '../features/paper/create-paper-maker';
import { RetryPauses } from '../features/retry-pauses';
import type { ServiceKit } from '../features/service-kit';
import type { StreetGuard } from '../features/street/street-guard.service';
import { Announcer } from '../features/warning/announcer.service';
import { CardGiver } from '../features/warning/card-giver.service';
import { type Notifier, SILENT_NOTIFIER } from '../features/warning/notifier.port';
import type { ErrorLog } from '../ipc/dispatcher';
import type { Actor } from '../security/actor';
import type { TickWork } from './clock-tick';
import type { Kept } from './fresh-time';

/** What the work is done with. */
export interface OfficeWorkParts {
  readonly log: ErrorLog;
  readonly notifier?: Notifier;
  /** Where the computer's clock is not believed, nothing is done by it. */
  readonly storage: { state(): { readonly clockDoubt: unknown } };
}

/** What the rest of the program shares with the work. */
export interface OfficeWorkShare {
  /** The calendar and the rules, brought up to date before each pass. */
  readonly time: Kept;
  readonly source: ClockSource;
  readonly clocks: CaseClocks;
  readonly guard: Pick<StreetGuard, 'scopeOf'>;
  /** Goes on with a change of the data key that nobody is at. */
  readonly keys: { tick(): Promise<void> };
  /** Makes the daily backup. */
  readonly backups: { tick(): Promise<void> };
  /** Looks through the office's file once a day. */
  readonly fileCheck: { tick(): Promise<void> };
  /** Who is signed in at this program's windows. */
  readonly actors: () => readonly Actor[];
}

/** What the program does by itself when its time has come. */
export function composeWork(
  { log, notifier, storage }: OfficeWorkParts,
  kit: ServiceKit,
  own: OfficeWorkShare,
): TickWork {
  const pauses = new RetryPauses(kit.clock);
  const giver = new CardGiver(kit, pauses);
  const deadlines = createCaseDeadlines(own.source);
  const silence = new DeemedAcceptance({ kit, papers: createPaperMaker(kit), deadlines, cards: giver, pauses });
  const { source, actors, guard } = own;
  const announcer = new Announcer({ kit, source, notifier: notifier ?? SILENT_NOTIFIER, actors, guard });
  const doDue = async () => {
    await silence.acceptDue((caseId, error) => log.error(`case ${caseId} could not be deemed accepted`, error));
    await giver.giveDue((clockKey, error) => log.error(`the card of ${clockKey} could not be given`, error));
    await announcer.tellNew();
  };
  return {
    catchUp: () => followUnclocked(kit, own.clocks),
    nextTurn: (after) => giver.nextTurn(after),
    async tick() {
      await own.time.refresh();
      await own.fileCheck.tick();
      if (storage.state().clockDoubt === null) await doDue();
      await own.keys.tick();
      await own.backups.tick();
    },
  };
}
