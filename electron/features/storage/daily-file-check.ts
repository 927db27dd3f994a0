import { readLogOf } from '../../database/chain/log-reader';
import { fingerprintOf } from '../../database/chain/log-signer';
import { verifyLog } from '../../database/chain/verify-log';
import { checkTables } from '../../database/file/check-tables';
import type { FileHealth } from '../../database/file/file-health';
import type { ServiceKit } from '../service-kit';
import { type KeptFileCheck, keepFileCheck, readFileCheck } from './file-check.repository';

const DAY_MS = 86_400_000;
/** The morning's first minutes belong to who has just started the program. */
const QUIET_MS = 600_000;
/** So many attached files a day: they are looked at by turns. */
const FILES_A_DAY = 300;
const MOST_FINDINGS = 5;

/** Attached files as the check sees them. */
export interface CheckedFiles {
  /** Hashes of all, in their order. */
  list(): Promise<readonly string[]>;
  isWhole(sha256: string): Promise<boolean>;
}

/** What the check works with. */
export interface DailyFileCheckDeps {
  readonly kit: Pick<ServiceKit, 'database' | 'clock'>;
  readonly files: CheckedFiles;
  readonly log: { error(message: string, error: unknown): void };
  /** Milliseconds that only ever grow. */
  readonly steady?: () => number;
}

/**
 * Once a day, while people work: every page of the office's file, the chain of its log, and some of the attached files by
 * turns. Damage is told at every window until it is mended by a restore.
 */
export class DailyFileCheck {
  readonly #beganAt: number;
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #isRunning = false;

  constructor(private readonly deps: DailyFileCheckDeps) {
    this.#beganAt = this.#now();
  }

  /** What an earlier look found is told again at each start. */
  async open(): Promise<void> {
    const { database } = this.deps.kit;
    if (database.file === null) return;
    const last = await database.read(readFileCheck);
    if (last !== null) tellFound(database.file, last);
  }

  /** Begins the look where a day has passed since the last one; resolves at once. */
  async tick(): Promise<void> {
    const { database, clock } = this.deps.kit;
    if (database.file === null || this.#isRunning || this.#now() - this.#beganAt < QUIET_MS) return;
    const last = await database.read(readFileCheck);
    const since = last === null ? DAY_MS : Math.abs(Date.parse(clock.now()) - Date.parse(last.at));
    if (since < DAY_MS) return;
    this.#isRunning = true;
    this.#running = this.#run(last)
      .catch((error: unknown) => {
        if (!this.#stop.signal.aborted) this.deps.log.error('the file could not be looked through', error);
      })
      .finally(() => {
        this.#isRunning = false;
      });
  }

  /** Resolves when the look that may be under way has ended by itself. */
  ended(): Promise<void> {
    return this.#running;
  }

  /** Ends the look that is under way; resolves when it has let go of the file. */
  stop(): Promise<void> {
    this.#stop.abort(new Error('stopped'));
    return this.#running;
  }

  async #run(last: KeptFileCheck | null): Promise<void> {
    const { database, clock } = this.deps.kit;
    const { file } = database;
    if (file === null) return;
    const { signal } = this.#stop;
    const findings = await checkTables(file.path, signal);
    const fingerprint = fingerprintOf(database.logSigner.publicKey);
    const { fault } = await verifyLog(readLogOf(database), { fingerprint, signal });
    const files = await this.#lookAtFiles(last?.lastFile ?? '');
    const logFault = fault?.kind ?? null;
    const found = { at: clock.now(), findings: findings.slice(0, MOST_FINDINGS), logFault, ...files };
    if (isBad(found)) {
      this.deps.log.error('the file of the office is damaged', new Error([...findings, logFault ?? ''].join('; ')));
    }
    if (files.damagedFiles > 0) this.deps.log.error('attached files are gone or damaged', files.damagedFiles);
    tellFound(file, found);
    await database.write('file.check', (tx) => keepFileCheck(tx, found));
  }

  async #lookAtFiles(after: string): Promise<Pick<KeptFileCheck, 'damagedFiles' | 'lastFile'>> {
    const { files } = this.deps;
    const next = (await files.list()).filter((sha256) => sha256 > after).slice(0, FILES_A_DAY);
    let damagedFiles = 0;
    for (const sha256 of next) {
      this.#stop.signal.throwIfAborted();
      if (!(await files.isWhole(sha256))) damagedFiles += 1;
    }
    return { damagedFiles, lastFile: next.length < FILES_A_DAY ? '' : (next.at(-1) ?? '') };
  }

  #now(): number {
    return (this.deps.steady ?? (() => performance.now()))();
  }
}

const isBad = ({ findings, logFault }: KeptFileCheck): boolean => findings.length > 0 || logFault !== null;

/** Damaged files leave the cases readable: they are told only where nothing worse is. */
function tellFound(file: FileHealth, found: KeptFileCheck): void {
  if (isBad(found)) file.note('damaged');
  else if (found.damagedFiles > 0 && file.trouble === null) file.note('files-damaged');
}
