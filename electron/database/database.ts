import { AsyncLocalStorage } from 'node:async_hooks';
import { Mutex, withTimeout } from 'async-mutex';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '#shared/domain/time/clock';
import { commandScope } from './command-scope';
import { ProcessedCommandEntity } from './entities/processed-command.entity';
import { CommandError, isRetryable } from './errors';
import { openTransaction, type ReadTx, type WriteTx } from './transaction';

const WRITER_WAIT_MS = 10_000;
const SLOW_WRITE_MS = 200;

/** What the gate tells about slow writes. */
export interface DatabaseLog {
  warn(message: string): void;
}

/**
 * The one gate to the database. `write` runs alone on SQLite (TypeORM keeps one connection per file, on which
 * transactions started at once would nest in one another) and in a pool on PostgreSQL; `read` never waits for it.
 */
export class Database {
  private readonly mutex = withTimeout(new Mutex(), WRITER_WAIT_MS, new CommandError('busy'));
  private readonly running = new AsyncLocalStorage<string>();

  constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
    private readonly clock: Clock,
    private readonly log: DatabaseLog,
  ) {}

  /** Which database this is; only the files that hold a dialect's SQL ask. */
  get dialect(): 'sqlite' | 'postgres' {
    return this.writer.options.type === 'postgres' ? 'postgres' : 'sqlite';
  }

  /**
   * Runs `work` in one transaction: all of it is on disk when the promise resolves, none when it rejects.
   * Rejects with `busy` after ten seconds behind other writes, and with a plain error when called inside a write.
   */
  async write<T>(name: string, work: (tx: WriteTx) => Promise<T>): Promise<T> {
    const outer = this.running.getStore();
    if (outer !== undefined) throw new Error(`write "${name}" inside write "${outer}"`);
    const run = () => this.running.run(name, () => this.transact(name, work));
    if (this.dialect === 'sqlite') return this.mutex.runExclusive(run);
    return run().catch((error: unknown) => {
      if (!isRetryable(error)) throw error;
      return run();
    });
  }

  /** Runs `work` over a reading connection; it sees everything committed before it began. */
  async read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T> {
    return work(openTransaction(this.reader.manager).tx);
  }

  /** Closes both connections. */
  async close(): Promise<void> {
    if (this.reader !== this.writer) await this.reader.destroy();
    await this.writer.destroy();
  }

  private async transact<T>(name: string, work: (tx: WriteTx) => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    let effects: readonly (() => void)[] = [];
    const scope = commandScope.getStore();
    const value = await this.writer.transaction(async (manager) => {
      const opened = openTransaction(manager);
      effects = opened.effects;
      const answer = await work(opened.tx);
      await this.recordCommand(manager, answer);
      return answer;
    });
    if (scope !== undefined) scope.isRecorded = true; // only now: a try that was rolled back recorded nothing
    const elapsed = performance.now() - startedAt;
    if (elapsed > SLOW_WRITE_MS) this.log.warn(`slow write ${name}: ${Math.round(elapsed)} ms`);
    for (const effect of effects) effect();
    return value;
  }

  private async recordCommand(manager: EntityManager, answer: unknown): Promise<void> {
    const scope = commandScope.getStore();
    if (scope === undefined || scope.isRecorded) return;
    await manager.insert(ProcessedCommandEntity, {
      key: scope.idempotencyKey,
      command: scope.command,
      accountId: scope.accountId,
      at: this.clock.now(),
      answer: answer as object | null,
    });
  }
}
