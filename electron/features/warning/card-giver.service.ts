import { type CardColour, clockKeyOf, findDueCards } from '#shared/domain/clocks/warning-card';
import type { CaseClockEntity } from '../../database/entities/case-clock.entity';
import { isUnusable } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { RetryPauses } from '../retry-pauses';
import type { ServiceKit } from '../service-kit';
import { changeCard, claimTurn, findGiven, findNextTurn, findTurned, insertCard } from './card-giver.repository';

/** What giving cards needs of the kit. */
export type CardGiverKit = Pick<ServiceKit, 'database' | 'clock' | 'newId'>;

/** What a card takes over from its clock. */
type CardedClock = Pick<
  CaseClockEntity,
  'kind' | 'caseId' | 'orderId' | 'dueAt' | 'receiverUnitId' | 'receiverAccountId'
>;

const CLOCKS_AT_ONCE = 100;

/** Gives the cards of clocks that have turned (预警). Two programs at once give each card once. */
export class CardGiver {
  constructor(
    private readonly kit: CardGiverKit,
    private readonly pauses: RetryPauses,
  ) {}

  /**
   * Gives all that is due by now; answers how many cards of each colour. A clock whose card cannot be kept is told to
   * `onFailure`, keeps no other clock waiting, and is tried again after a pause.
   */
  async giveDue(onFailure: (clockKey: string, error: unknown) => void): Promise<Readonly<Record<CardColour, number>>> {
    const given = { yellow: 0, red: 0 };
    const now = this.kit.clock.now();
    let last: CaseClockEntity | undefined;
    do {
      const clocks = await this.kit.database.read((tx) => findTurned(tx, now, CLOCKS_AT_ONCE, last ?? null));
      const due = clocks.filter(({ id }) => !this.pauses.isWaiting(id));
      for (const colour of await this.givePage(due, now, onFailure)) given[colour] += 1;
      last = clocks.length < CLOCKS_AT_ONCE ? undefined : clocks.at(-1);
    } while (last !== undefined);
    return given;
  }

  /** When the next card or deemed acceptance falls due after an instant, or is tried again; null where no clock runs. */
  async nextTurn(after: string): Promise<string | null> {
    const turns = [await this.kit.database.read((tx) => findNextTurn(tx, after)), this.pauses.next()];
    return turns.filter((at) => at !== null).sort()[0] ?? null;
  }

  /** A red card for the clerk of a case that was deemed accepted: the clock that nobody kept. It stands until somebody takes the case up. */
  async giveSilence(
    tx: WriteTx,
    { id: caseId, clerkId }: { readonly id: string; readonly clerkId: string },
    fellDueAt: string,
  ): Promise<void> {
    const now = this.kit.clock.now();
    const clock = { kind: 'completeness', caseId, orderId: null, dueAt: fellDueAt } as const;
    const receiver = { receiverUnitId: null, receiverAccountId: clerkId };
    await this.keep(tx, { ...clock, ...receiver }, { colour: 'red', issuedAt: fellDueAt, settledAt: null }, now);
    tx.tell('warning.changed', {});
  }

  /** A page in one transaction; where that fails, clock by clock, to find the one that is to blame. */
  private async givePage(
    clocks: readonly CaseClockEntity[],
    now: string,
    onFailure: (clockKey: string, error: unknown) => void,
  ): Promise<readonly CardColour[]> {
    if (clocks.length === 0) return [];
    try {
      return await this.giveAll(clocks, now);
    } catch (error) {
      if (isUnusable(error)) throw error;
    }
    const colours: CardColour[] = [];
    for (const clock of clocks) colours.push(...(await this.giveAlone(clock, now, onFailure)));
    return colours;
  }

  private async giveAlone(
    clock: CaseClockEntity,
    now: string,
    onFailure: (clockKey: string, error: unknown) => void,
  ): Promise<readonly CardColour[]> {
    try {
      return await this.giveAll([clock], now);
    } catch (error) {
      if (isUnusable(error)) throw error;
      this.pauses.fail(clock.id);
      onFailure(clockKeyOf(clock.kind, clock.caseId, clock.orderId), error);
      return [];
    }
  }

  private async giveAll(clocks: readonly CaseClockEntity[], now: string): Promise<readonly CardColour[]> {
    const colours = await this.kit.database.write('warning.give', async (tx) => {
      const given: CardColour[] = [];
      for (const clock of clocks) given.push(...(await this.give(tx, clock, now)));
      if (given.length > 0) tx.tell('warning.changed', {});
      return given;
    });
    for (const { id } of clocks) this.pauses.succeed(id);
    return colours;
  }

  private async give(tx: WriteTx, clock: CaseClockEntity, now: string): Promise<readonly CardColour[]> {
    const cards = findDueCards(clock, now);
    const last = cards.at(-1);
    if (last === undefined || !(await claimTurn(tx, clock, last.colour))) return [];
    const red = cards.find(({ colour }) => colour === 'red');
    // A red card takes the place of the yellow one: a clock has one standing card.
    if (red !== undefined) await this.settleYellow(tx, clock, red.issuedAt);
    for (const { colour, issuedAt } of cards) {
      const settledAt = colour === 'yellow' && red !== undefined ? red.issuedAt : null;
      await this.keep(tx, clock, { colour, issuedAt, settledAt }, now);
    }
    return cards.map(({ colour }) => colour);
  }

  private async settleYellow(tx: WriteTx, clock: CaseClockEntity, at: string): Promise<void> {
    const clockKey = clockKeyOf(clock.kind, clock.caseId, clock.orderId);
    const yellow = await findGiven(tx, { clockKey, colour: 'yellow', dueAt: clock.dueAt ?? '' });
    if (yellow !== null && yellow.settledAt === null) await changeCard(tx, yellow.id, { settledAt: at });
  }

  private async keep(
    tx: WriteTx,
    clock: CardedClock,
    card: { readonly colour: CardColour; readonly issuedAt: string; readonly settledAt: string | null },
    now: string,
  ): Promise<void> {
    const { kind, caseId, orderId, receiverUnitId, receiverAccountId } = clock;
    const clockKey = clockKeyOf(kind, caseId, orderId);
    const dueAt = clock.dueAt ?? '';
    const earlier = await findGiven(tx, { clockKey, colour: card.colour, dueAt });
    if (earlier !== null) {
      // The clock ended and runs again for the same end (an order done again): the same card stands again.
      if (earlier.decision !== 'withdrawn') await changeCard(tx, earlier.id, { settledAt: card.settledAt });
      return;
    }
    const nothingYet = { appeal: '', appealedAt: null, appealedByName: '' };
    const undecided = { decision: null, decisionReason: '', decidedAt: null, decidedByName: '' };
    const receiver = { receiverUnitId, receiverAccountId };
    const row = { id: this.kit.newId(), clockKey, caseId, orderId, kind, ...card, givenAt: now, dueAt, ...receiver };
    await insertCard(tx, { ...row, ...nothingYet, ...undecided, version: 1 });
  }
}
