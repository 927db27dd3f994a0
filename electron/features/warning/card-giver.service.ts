import { type CardColour, clockKeyOf, findDueCards } from '#shared/domain/clocks/warning-card';
import type { CaseClockEntity } from '../../database/entities/case-clock.entity';
import type { WriteTx } from '../../database/transaction';
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
  constructor(private readonly kit: CardGiverKit) {}

  /** Gives all that is due by now; answers how many cards of each colour. */
  async giveDue(): Promise<Readonly<Record<CardColour, number>>> {
    const given = { yellow: 0, red: 0 };
    for (;;) {
      const now = this.kit.clock.now();
      const clocks = await this.kit.database.read((tx) => findTurned(tx, now, CLOCKS_AT_ONCE));
      if (clocks.length === 0) return given;
      const colours = await this.kit.database.write('warning.give', (tx) => this.giveAll(tx, clocks, now));
      for (const colour of colours) given[colour] += 1;
      // Nothing of a full page could be given: other programs are at it, and the next tick looks again.
      if (colours.length === 0) return given;
    }
  }

  /** When the next card or deemed acceptance falls due; null where no clock runs. */
  nextTurn(): Promise<string | null> {
    return this.kit.database.read(findNextTurn);
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

  private async giveAll(tx: WriteTx, clocks: readonly CaseClockEntity[], now: string): Promise<readonly CardColour[]> {
    const colours: CardColour[] = [];
    for (const clock of clocks) colours.push(...(await this.give(tx, clock, now)));
    if (colours.length > 0) tx.tell('warning.changed', {});
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
