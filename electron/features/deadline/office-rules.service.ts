import type { OfficeRules } from '#shared/domain/clocks/office-rules';
import type { Database } from '../../database/database';
import type { ReadTx, WriteTx } from '../../database/transaction';
import { claimRules, type KeptRules, readKeptRules, writeRules } from './office-rules.repository';

/** The values of the clock's rules that every deadline of the office is counted by. Ready at any time. */
export class OfficeRulesInForce {
  #kept: KeptRules;

  private constructor(
    private readonly database: Database,
    kept: KeptRules,
  ) {
    this.#kept = kept;
  }

  /** The rules as they stand in the database. */
  static async open(database: Database): Promise<OfficeRulesInForce> {
    return new OfficeRulesInForce(database, await database.read(readKeptRules));
  }

  /** What deadlines are counted by now. */
  rules(): OfficeRules {
    return this.#kept.rules;
  }

  /** What the office has set, with its version. */
  read(tx: ReadTx): Promise<KeptRules> {
    return readKeptRules(tx);
  }

  /** Takes hold of the rules for a change; fails with `conflict` where somebody changed them since `version`. */
  claim(tx: WriteTx, version: number): Promise<KeptRules> {
    return claimRules(tx, version);
  }

  /** Keeps other rules; deadlines are counted by them once the write is committed. */
  async keep(tx: WriteTx, kept: KeptRules): Promise<void> {
    await writeRules(tx, kept);
    tx.afterCommit(() => {
      this.#kept = kept;
    });
  }

  /** Reads the rules anew, which another program may have changed: one look-up by key. What is saved here meanwhile stays. */
  async refresh(): Promise<void> {
    const known = this.#kept;
    const kept = await this.database.read(readKeptRules);
    if (this.#kept === known && kept.version !== known.version) this.#kept = kept;
  }
}
