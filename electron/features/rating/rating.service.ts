import { RATING_SECONDS, type RatingQuestion } from '#shared/ipc/commands/rating';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Actor, Asker } from '../../security/actor';
import { readSettings } from '../../settings/settings.repository';
import type { AftermathService } from '../case/aftermath.service';
import type { CaseViews } from '../case/case-views.port';
import type { ServiceKit } from '../service-kit';
import type { RatingScreen } from './rating-screen.port';

type Status = CommandOutput<'rating.status'>;

/** A question that was put to a resident. It lives in memory: a program that is closed asks nobody. */
interface Asking {
  readonly token: string;
  readonly caseId: string;
  readonly number: string;
  readonly subject: string;
  readonly asker: Asker;
  readonly askedAt: number;
  readonly state: Exclude<Status['state'], 'waiting'>;
}

/** What the asking works with. */
export interface RatingDeps {
  readonly kit: ServiceKit;
  readonly views: CaseViews;
  readonly aftermath: Pick<AftermathService, 'rateAtScreen'>;
  readonly screen: RatingScreen;
}

/** After a level is touched the resident may still give reasons; then the question ends in any case. */
const LAST_MOMENT_MS = (2 * RATING_SECONDS + 10) * 1000;

/**
 * Asks the resident at the window's second screen. One question at a time, bound to a token that only the screen is told;
 * the answer is recorded as the resident's own, with the name of the clerk who asked.
 */
export class RatingService {
  #asking: Asking | null = null;
  /** The question whose end is being written. */
  #endingToken: string | null = null;
  /** A question that ran out while the screen was silent: the next one logs its end. */
  #unlogged: Asking | null = null;

  constructor(private readonly deps: RatingDeps) {}

  async ask(actor: Actor, caseId: string): Promise<Status> {
    const { kit, views } = this.deps;
    const view = await kit.database.read((tx) => views.view(tx, actor, caseId));
    if (!view.allowed.includes('askRating')) throw new CommandError('case-state');
    const { number, subject } = view;
    const asker = { accountId: actor.accountId, displayName: actor.displayName };
    const asking: Asking = {
      ...{ token: kit.newId(), caseId, number, subject, asker },
      askedAt: this.#now(),
      state: 'asking',
    };
    return kit.database.write('rating.ask', async (tx) => {
      await kit.audit.record(tx, actor, { action: 'rating.asked', caseId, subjectId: caseId, detail: { number } });
      await this.#recordReplaced(tx, actor);
      tx.afterCommit(() => {
        this.#unlogged = null;
        this.#asking = asking;
        this.deps.screen.show();
        kit.events.publish('rating.changed', {});
      });
      return this.#statusOf(asking);
    });
  }

  async cancel(actor: Actor): Promise<Status> {
    const asking = this.#current();
    if (asking?.state !== 'asking') throw new CommandError('rating-ended');
    return this.#endOnce(asking, () => this.#end(asking, actor, 'cancelled'));
  }

  status(): Status {
    return this.#statusOf(this.#current());
  }

  async question(): Promise<RatingQuestion> {
    const { centreName } = await this.deps.kit.database.read(readSettings);
    const asking = this.#current();
    if (asking?.state !== 'asking') return { centreName, question: null };
    const { token, number, subject } = asking;
    return { centreName, question: { token, number, subject, secondsLeft: this.#statusOf(asking).secondsLeft } };
  }

  async answer({ token, rating, reasons, comment }: CommandParsed<'rating.answer'>): Promise<null> {
    const asking = this.#current();
    if (asking?.state !== 'asking' || asking.token !== token) throw new CommandError('rating-ended');
    if (rating === null) {
      await this.#endOnce(asking, () => this.#end(asking, null, 'timed-out'));
      return null;
    }
    const given = { rating, way: 'window-screen', reasons, comment } as const;
    const { asker, caseId } = asking;
    const finish = () => this.#finish(asking, 'answered');
    return this.#endOnce(asking, () => this.deps.aftermath.rateAtScreen(asker, caseId, given, finish));
  }

  /** A question ends one way: whoever comes second, while the first is being written, finds it ended. */
  async #endOnce<T>(asking: Asking, end: () => Promise<T>): Promise<T> {
    if (this.#endingToken === asking.token) throw new CommandError('rating-ended');
    this.#endingToken = asking.token;
    try {
      return await end();
    } finally {
      this.#endingToken = null;
    }
  }

  /** A question that another takes the place of has ended, too, or had run out while nobody was there to say so. */
  async #recordReplaced(tx: WriteTx, actor: Actor): Promise<void> {
    const standing = this.#current();
    const isStanding = standing?.state === 'asking' && standing.token !== this.#endingToken;
    const ended = isStanding ? standing : this.#unlogged;
    if (ended === null) return;
    const { caseId, number } = ended;
    const detail = { number, ending: isStanding ? 'replaced' : 'timed-out' };
    await this.deps.kit.audit.record(tx, actor, { action: 'rating.ended', caseId, subjectId: caseId, detail });
  }

  /** Ends a question without an answer; the log says which way. */
  #end(asking: Asking, actor: Asker | null, ending: 'cancelled' | 'timed-out'): Promise<Status> {
    const { kit } = this.deps;
    const { caseId, number } = asking;
    return kit.database.write('rating.end', async (tx) => {
      await kit.audit.record(tx, actor, {
        ...{ action: 'rating.ended', caseId, subjectId: caseId, detail: { number, ending } },
      });
      tx.afterCommit(() => this.#finish(asking, ending));
      return this.#statusOf({ ...asking, state: ending });
    });
  }

  #finish(asking: Asking, state: 'answered' | 'cancelled' | 'timed-out'): void {
    if (this.#asking?.token !== asking.token) return;
    this.#asking = { ...asking, state };
    this.deps.screen.rest();
    this.deps.kit.events.publish('rating.changed', {});
  }

  /** The question as it stands now: one whose screen never answered is over, too. */
  #current(): Asking | null {
    const asking = this.#asking;
    if (asking?.state !== 'asking' || this.#now() - asking.askedAt < LAST_MOMENT_MS) return asking;
    this.#finish(asking, 'timed-out');
    this.#unlogged = asking;
    return this.#asking;
  }

  #statusOf(asking: Asking | null): Status {
    if (asking === null) return { caseId: null, state: 'waiting', secondsLeft: 0 };
    const left = RATING_SECONDS - Math.floor((this.#now() - asking.askedAt) / 1000);
    const secondsLeft = asking.state === 'asking' ? Math.max(0, Math.min(RATING_SECONDS, left)) : 0;
    return { caseId: asking.caseId, state: asking.state, secondsLeft };
  }

  #now(): number {
    return Date.parse(this.deps.kit.clock.now());
  }
}
