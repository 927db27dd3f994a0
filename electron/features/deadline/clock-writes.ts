import type { ClockReceiver } from '#shared/domain/clocks/case-clocks';
import type { CaseClockEntity } from '../../database/entities/case-clock.entity';
import type { WriteTx } from '../../database/transaction';
import { type CardedClock, cardKeyOf, handCardsOn, settleCards } from './clock-cards.repository';
import {
  type ClockPatch,
  deleteClocks,
  insertClocks,
  type ShownLimit,
  type ShownPromise,
  showOnCases,
  showOnOrders,
  updateClocks,
} from './clock-facts.repository';

/** Rows that get the same values, by these values. */
class SameValues<T extends object> {
  readonly #groups = new Map<string, { readonly values: T; readonly ids: string[] }>();

  add(id: string, values: T): void {
    const key = JSON.stringify(values);
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, { values, ids: [id] });
    else group.ids.push(id);
  }

  async each(write: (ids: readonly string[], values: T) => Promise<void>): Promise<void> {
    for (const { ids, values } of this.#groups.values()) await write(ids, values);
  }
}

/**
 * What following cases has to write. Thousands of cases that were accepted on one day share their ends: a changed calendar
 * is some hundred statements, not one for each row.
 */
export class ClockWrites {
  readonly #fresh: CaseClockEntity[] = [];
  readonly #ended: string[] = [];
  readonly #clocks = new SameValues<ClockPatch>();
  readonly #cases = new SameValues<ShownPromise>();
  readonly #settled = new SameValues<{ readonly at: string }>();
  readonly #handedOn = new SameValues<ClockReceiver>();
  readonly #orders = new SameValues<ShownLimit>();

  insert(row: CaseClockEntity): void {
    this.#fresh.push(row);
  }

  update(id: string, patch: ClockPatch): void {
    this.#clocks.add(id, patch);
  }

  remove(ids: readonly string[]): void {
    this.#ended.push(...ids);
  }

  showOnCase(id: string, shown: ShownPromise): void {
    this.#cases.add(id, shown);
  }

  showOnOrder(id: string, shown: ShownLimit): void {
    this.#orders.add(id, shown);
  }

  /** Settles what was given for a clock that has ended or moved. */
  settle(clock: CardedClock, at: string): void {
    if (clock.card !== 'none') this.#settled.add(cardKeyOf(clock), { at });
  }

  /** Hands what was given for a clock on to whom it concerns now. */
  handOn(clock: CardedClock, receiver: ClockReceiver): void {
    if (clock.card !== 'none') this.#handedOn.add(cardKeyOf(clock), receiver);
  }

  /** Writes all that was gathered. */
  async flush(tx: WriteTx): Promise<void> {
    await this.#cases.each((ids, shown) => showOnCases(tx, ids, shown));
    await this.#orders.each((ids, shown) => showOnOrders(tx, ids, shown));
    await this.#clocks.each((ids, patch) => updateClocks(tx, ids, patch));
    await this.#settled.each((keys, { at }) => settleCards(tx, keys, at));
    await this.#handedOn.each((keys, receiver) => handCardsOn(tx, keys, receiver));
    await deleteClocks(tx, this.#ended);
    await insertClocks(tx, this.#fresh);
  }
}
