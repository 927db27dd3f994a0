import type { EntityManager } from 'typeorm';

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
}

class Transaction {
  readonly effects: (() => void)[] = [];
  constructor(readonly manager: EntityManager) {}
  afterCommit(effect: () => void): void {
    this.effects.push(effect);
  }
}

/** Opens the passage for the gate: a transaction over a manager, and the effects it collected. */
export function openTransaction(manager: EntityManager): { readonly tx: WriteTx; readonly effects: (() => void)[] } {
  const transaction = new Transaction(manager);
  return { tx: transaction as unknown as WriteTx, effects: transaction.effects };
}

/** The manager behind a transaction. For repositories only (a border rule keeps services out). */
export function managerOf(tx: ReadTx): EntityManager {
  if (!(tx instanceof Transaction)) throw new Error('not a transaction of this database');
  return tx.manager;
}
