import type { EntityManager } from 'typeorm';
import type { EventName, EventPayload } from '#shared/ipc/events';
import type { AuditEntryEntity } from './entities/audit-entry.entity';
import { EVERY_STREET, type StreetScope, streetScope } from './street-scope';

declare const readBrand: unique symbol;
declare const writeBrand: unique symbol;

/** A running read. Services pass it on; only repositories can see the database through it. */
export interface ReadTx {
  readonly [readBrand]: true;
}

/** A running write; everything done through it happens together or not at all. It can also read. */
export interface WriteTx extends ReadTx {
  readonly [writeBrand]: true;
  /** Runs `effect` once the transaction is on disk, e.g. to tell the windows. Not run when it is rolled back. */
  afterCommit(effect: () => void): void;
  /** Tells every window on this database of an event, other programs' windows too, exactly if it is committed. */
  tell<N extends EventName>(name: N, payload: EventPayload<N>): void;
}

/** An event as it travels from a write to the windows. */
export interface ToldEvent {
  readonly name: EventName;
  readonly payload: EventPayload<EventName>;
}

class Transaction {
  readonly effects: (() => void)[] = [];
  readonly told: ToldEvent[] = [];
  readonly entries: AuditEntryEntity[] = [];
  readonly streets: StreetScope = streetScope.getStore() ?? EVERY_STREET;
  constructor(readonly manager: EntityManager) {}
  afterCommit(effect: () => void): void {
    this.effects.push(effect);
  }
  tell<N extends EventName>(name: N, payload: EventPayload<N>): void {
    this.told.push({ name, payload });
  }
}

/** A transaction as the gate sees it. */
export interface OpenedTransaction {
  readonly tx: WriteTx;
  readonly effects: readonly (() => void)[];
  readonly told: readonly ToldEvent[];
  /** Entries that were added to the log, in their order. */
  readonly entries: readonly AuditEntryEntity[];
}

/** Opens the passage for the gate: a transaction over a manager, and what it collects for the end. */
export function openTransaction(manager: EntityManager): OpenedTransaction {
  const transaction = new Transaction(manager);
  const { effects, told, entries } = transaction;
  return { tx: transaction as unknown as WriteTx, effects, told, entries };
}

/** The street that a transaction was opened for. */
export function streetsOf(tx: ReadTx): StreetScope {
  if (!(tx instanceof Transaction)) throw new Error('not a transaction of this database');
  return tx.streets;
}

/** The manager behind a transaction. For repositories only (a border rule keeps services out). */
export const managerOf = (tx: ReadTx): EntityManager => insideOf(tx).manager;

/** Has the gate link entries of the log, which are added already, at the end of the write. */
export function noteEntries(tx: WriteTx, entries: readonly AuditEntryEntity[]): void {
  for (const entry of entries) insideOf(tx).entries.push(entry);
}

function insideOf(tx: ReadTx): Transaction {
  if (!(tx instanceof Transaction)) throw new Error('not a transaction of this database');
  return tx;
}
