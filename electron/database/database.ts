import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Mutex, withTimeout } from 'async-mutex';
import type { DataSource, EntityManager } from 'typeorm';
import type { FileTrouble } from '#shared/domain/storage/file-trouble';
import { businessDay } from '#shared/domain/time/business-day';
import type { Clock } from '#shared/domain/time/clock';
import { UnknownKeyError, type Vault } from '../security/vault';
import { linkEntries } from './chain/link-entries';
import { createLogSigner, type LogSigner } from './chain/log-signer';
import { commandScope } from './command-scope';
import { ProcessedCommandEntity } from './entities/processed-command.entity';
import { CommandError, isRetryable } from './errors';
import { writeClosingMark } from './file/closing-mark';
import { FileHealth } from './file/file-health';
import { runFileTransaction } from './file/file-transaction';
import type { OfficeKeys } from './office-keys';
import { inTime, refuseWhileLost, sayServerFault, tellOthers } from './server/over-the-link';
import type { ServerLink } from './server/server-link';
import {
  managerOf,
  type OpenedTransaction,
  openTransaction,
  type ReadTx,
  type ToldEvent,
  type WriteTx,
} from './transaction';

const WRITER_WAIT_MS = 10_000;
const SLOW_WRITE_MS = 200;
/** How often a write is tried that the server asks to repeat, and the longest pause before it is. */
const TRIES = 4;
const REPEAT_PAUSE_MS = 40;

/** What the gate tells about slow writes. */
export interface DatabaseLog {
  warn(message: string): void;
}

/** What a database is made of; `link` is the tie to a server, null for a file; `keys` open what is sealed in it. */
export interface DatabaseParts {
  readonly writer: DataSource;
  readonly reader: DataSource;
  readonly clock: Clock;
  readonly log: DatabaseLog;
  readonly link: ServerLink | null;
  readonly keys: OfficeKeys;
  /** The file it lies in; null on a server. */
  readonly file: OpenedFile | null;
}

/** A file as it was found when it was opened. */
export interface OpenedFile {
  readonly path: string;
  readonly trouble: FileTrouble | null;
}

/**
 * The one gate to the database. `write` runs alone on SQLite (TypeORM keeps one connection per file, on which
 * transactions started at once would nest in one another) and in a pool on PostgreSQL; `read` never waits for it.
 */
export class Database {
  private readonly mutex = withTimeout(new Mutex(), WRITER_WAIT_MS, new CommandError('busy'));
  private readonly running = new AsyncLocalStorage<string>();
  private readonly writing = new Set<Promise<unknown>>();
  private readonly holds = new Set<symbol>();
  private readonly listeners = new Set<(event: ToldEvent) => void>();
  private readonly signer: LogSigner;
  private readonly health: FileHealth | null;
  /** Somebody changed the keys, or may have done so while the server was gone: they are read anew before they are used. */
  private mayHaveOldKeys = false;

  constructor(private readonly parts: DatabaseParts) {
    this.signer = createLogSigner(parts.keys.ring.signing);
    // In nobody's name: a look that goes well must not count as the command that met the trouble.
    const tryWrite = () => commandScope.exit(() => this.write('file.try', (tx) => touchOffice(managerOf(tx))));
    const { file, log } = parts;
    this.health = file === null ? null : new FileHealth({ file: file.path, log, tryWrite });
    this.health?.note(file?.trouble ?? null);
    parts.link?.listen({
      onTold: (event) => this.deliver(event),
      onState: ({ isOpen }) => {
        if (!isOpen) this.mayHaveOldKeys = true;
      },
    });
  }

  /** Which database this is; only the files that hold a dialect's SQL ask. */
  get dialect(): 'sqlite' | 'postgres' {
    return this.parts.writer.options.type === 'postgres' ? 'postgres' : 'sqlite';
  }

  /** The tie to the server; null on a file. */
  get link(): ServerLink | null {
    return this.parts.link;
  }

  /** How its file is; null on a server. */
  get file(): FileHealth | null {
    return this.health;
  }

  /** The keys of the office in it. */
  get keys(): OfficeKeys {
    return this.parts.keys;
  }

  /** Seals and opens what must not be readable in the database's files. */
  get vault(): Vault {
    return this.parts.keys.vault;
  }

  /** Signs the log for the office in it. */
  get logSigner(): LogSigner {
    return this.signer;
  }

  /**
   * Runs `work` in one transaction: all of it is on disk when the promise resolves, none when it rejects.
   * Rejects with `busy` after ten seconds behind other writes, with `disk-full`, `disk-read-only`, `file-locked` or
   * `data-damaged` where its file cannot be worked with, with `server-lost` when the server is gone (then it may
   * yet have been done: ask by the idempotency key), with `moving` while the office is being moved, and with a plain error
   * when called inside a write.
   */
  async write<T>(name: string, work: (tx: WriteTx) => Promise<T>): Promise<T> {
    const outer = this.running.getStore();
    if (outer !== undefined) throw new Error(`write "${name}" inside write "${outer}"`);
    if (this.holds.size > 0) throw new CommandError('moving');
    const run = () => this.withKeys(() => this.running.run(name, () => this.transact(name, work)));
    const { health } = this;
    const written =
      health === null ? this.overLink(() => repeat(run)) : health.write(() => this.mutex.runExclusive(run));
    const ended = written.catch(() => undefined).finally(() => this.writing.delete(ended));
    this.writing.add(ended);
    return written;
  }

  /**
   * Refuses every write with `moving` from now on; resolves when those under way have ended. Reads go on. The answer
   * lets go.
   */
  async hold(): Promise<() => void> {
    const hold = Symbol('hold');
    this.holds.add(hold);
    await Promise.all(this.writing);
    return () => this.holds.delete(hold);
  }

  /** Runs `work` over a reading connection; it sees everything committed before it began. Rejects with `server-lost`. */
  async read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T> {
    const outer = this.running.getStore();
    if (outer !== undefined) throw new Error(`read inside write "${outer}": it would not see what is written`);
    const run = () => this.withKeys(() => work(openTransaction(this.parts.reader.manager).tx));
    return this.health === null ? this.overLink(run) : this.health.read(run);
  }

  /** The server's version as it says it, `18.4`; "" for a file. */
  async serverVersion(): Promise<string> {
    if (this.dialect === 'sqlite') return '';
    const [row] = await this.read<{ server_version: string }[]>((tx) => managerOf(tx).query('SHOW server_version'));
    return row?.server_version ?? '';
  }

  /** Hears of every event that a committed write told of, in this program or another; the answer ends it. */
  onTold(listener: (event: ToldEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads the keys of the office again: another program may have brought a new one. */
  async refreshKeys(): Promise<void> {
    this.mayHaveOldKeys = false;
    try {
      await this.parts.keys.refresh(this.parts.reader.manager);
    } catch (error) {
      this.mayHaveOldKeys = true;
      throw error;
    }
  }

  /** Closes every connection; remembers what is in a file, unless something is wrong with it. */
  async close(): Promise<void> {
    const { writer, reader, link, file } = this.parts;
    await link?.close();
    this.health?.close();
    if (reader !== writer) await reader.destroy();
    await writer.destroy();
    const trouble = this.health?.trouble;
    if (file !== null && (trouble === null || trouble === 'files-damaged')) await writeClosingMark(file.path);
  }

  /** A value sealed by a key that came meanwhile is read with it. */
  private async withKeys<T>(run: () => Promise<T>): Promise<T> {
    if (this.mayHaveOldKeys) await this.refreshKeys();
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof UnknownKeyError)) throw error;
      await this.refreshKeys();
      return run();
    }
  }

  private async overLink<T>(run: () => Promise<T>): Promise<T> {
    const { link } = this.parts;
    if (link === null) return run();
    refuseWhileLost(link);
    try {
      return await inTime(link, run);
    } catch (error) {
      throw await sayServerFault(link, error);
    }
  }

  private async transact<T>(name: string, work: (tx: WriteTx) => Promise<T>): Promise<T> {
    const { writer, log, link } = this.parts;
    const startedAt = performance.now();
    const scope = commandScope.getStore();
    const { value, opened } = await this.inTransaction(writer, async (manager) => {
      const opened = openTransaction(manager);
      const value = await work(opened.tx);
      await this.recordCommand(manager, value);
      if (link !== null) await tellOthers(link, manager, opened.told);
      await this.linkLog(manager, opened.entries);
      return { value, opened };
    });
    if (scope !== undefined) scope.isRecorded = true; // only now: a try that was rolled back recorded nothing
    const elapsed = performance.now() - startedAt;
    if (elapsed > SLOW_WRITE_MS) log.warn(`slow write ${name}: ${Math.round(elapsed)} ms`);
    // Outside the write: what follows it may read, and write for itself.
    this.running.exit(() => {
      for (const effect of opened.effects) effect();
      for (const event of opened.told) this.deliver(event);
    });
    return value;
  }

  private inTransaction<T>(writer: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dialect === 'sqlite' ? runFileTransaction(writer, work) : writer.transaction(work);
  }

  /** Last of all: on a server the next write waits for the end of the chain from here on. */
  private async linkLog(manager: EntityManager, entries: OpenedTransaction['entries']): Promise<void> {
    if (entries.length === 0) return;
    const clock = this.parts.link?.clock ?? this.parts.clock;
    await linkEntries(manager, entries, { signer: this.signer, day: businessDay(clock.now()) });
  }

  private deliver(event: ToldEvent): void {
    if (event.name === 'keys.changed') this.mayHaveOldKeys = true;
    for (const listener of this.listeners) listener(event);
  }

  private async recordCommand(manager: EntityManager, answer: unknown): Promise<void> {
    const scope = commandScope.getStore();
    if (scope === undefined || scope.isRecorded) return;
    await manager.insert(ProcessedCommandEntity, {
      key: scope.idempotencyKey,
      command: scope.command,
      accountId: scope.accountId,
      at: this.parts.clock.now(),
      answer: answer as object | null,
    });
  }
}

/** The smallest thing that can be written. */
async function touchOffice(manager: EntityManager): Promise<void> {
  await manager.query(`UPDATE settings SET "key" = "key" WHERE "key" = 'office'`);
}

/** Tries a write again where the server asks for it (a serialization failure, a deadlock); nothing of the last try stays. */
async function repeat<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      if (!isRetryable(error) || tries === TRIES) throw error;
      await pause(Math.random() * REPEAT_PAUSE_MS * tries);
    }
  }
}
