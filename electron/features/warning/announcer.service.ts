import { streetScope } from '../../database/street-scope';
import type { Actor } from '../../security/actor';
import type { ClockSource } from '../deadline/clock-source.port';
import type { ServiceKit } from '../service-kit';
import type { StreetGuard } from '../street/street-guard.service';
import { concernOf } from './concern';
import type { Notifier } from './notifier.port';
import { countCards } from './warning-list.repository';
import { STANDING } from './warning-list.service';

/** What telling of cards works with. */
export interface AnnouncerDeps {
  readonly kit: Pick<ServiceKit, 'database' | 'clock'>;
  readonly source: Pick<ClockSource, 'calendar'>;
  readonly notifier: Notifier;
  readonly guard: Pick<StreetGuard, 'scopeOf'>;
  /** Who is signed in at this program's windows. */
  readonly actors: () => readonly Actor[];
}

/**
 * Tells the persons at this program's windows of new cards that concern them, one telling for all together, and only
 * while the office is open: what turns at night waits for the opening.
 */
export class Announcer {
  readonly #toldUntil = new Map<string, string>();
  readonly #since: string;

  constructor(private readonly deps: AnnouncerDeps) {
    this.#since = deps.kit.clock.now();
  }

  async tellNew(): Promise<void> {
    const now = this.deps.kit.clock.now();
    if (!this.isOpen(now)) return;
    const told = { yellow: 0, red: 0 };
    for (const actor of this.deps.actors()) {
      const scope = await this.deps.guard.scopeOf(actor);
      const { yellow, red } = await streetScope.run(scope, () => this.countNew(actor));
      this.#toldUntil.set(actor.accountId, now);
      told.yellow += yellow;
      told.red += red;
    }
    if (told.yellow + told.red > 0) this.deps.notifier.tell(told);
  }

  private countNew(actor: Actor) {
    const since = this.#toldUntil.get(actor.accountId) ?? this.#since;
    return this.deps.kit.database.read(async (tx) => {
      const concern = await concernOf(tx, actor);
      const count = (colour: 'yellow' | 'red') => countCards(tx, { ...STANDING, colour }, concern, since);
      return { yellow: await count('yellow'), red: await count('red') };
    });
  }

  private isOpen(now: string): boolean {
    const calendar = this.deps.source.calendar();
    const instant = Date.parse(now);
    const day = calendar.dayOf(instant);
    return calendar.isWorkingDay(day) && calendar.openTimeBefore(instant + 1) > calendar.openTimeBefore(instant);
  }
}
