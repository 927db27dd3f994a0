import type { LogReport } from '#shared/domain/audit/log-fault';
import type { Verification } from '#shared/ipc/commands/audit-verification';
import { readLogOf } from '../../database/chain/log-reader';
import { fingerprintOf } from '../../database/chain/log-signer';
import { verifyLog } from '../../database/chain/verify-log';
import type { Asker } from '../../security/actor';
import type { ServiceKit } from '../service-kit';
import { keepLastVerification, readLastVerification } from './verification.repository';

/** What the service works with. */
export interface VerificationDeps {
  readonly kit: Pick<ServiceKit, 'database' | 'clock' | 'audit'>;
  readonly log: { error(message: string, error: unknown): void };
  /** Milliseconds that only ever grow. */
  readonly steady?: () => number;
}

interface Running {
  readonly stop: AbortController;
  readonly startedAt: number;
  done: number;
  total: number;
}

/** Looks through the log beside the running program, one look at a time. Everybody goes on working. */
export class VerificationService {
  #running: Running | null = null;
  #ended: Promise<void> = Promise.resolve();
  #ending: Verification['ending'] = null;

  constructor(private readonly deps: VerificationDeps) {}

  async state(): Promise<Verification> {
    // Asked first: one that ends meanwhile is still under way for who asks, who then asks again.
    const here = { progress: this.progress(), ending: this.#ending };
    return { ...here, last: await this.deps.kit.database.read(readLastVerification) };
  }

  /** Begins a look and answers at once. */
  start(asker: Asker): Promise<Verification> {
    if (this.#running === null) {
      const running = { stop: new AbortController(), startedAt: this.now(), done: 0, total: 0 };
      this.#running = running;
      this.#ending = null;
      this.#ended = this.run(asker, running).finally(() => {
        this.#running = null;
      });
    }
    return this.state();
  }

  /** Ends the look that is under way; resolves when it has let go of the database. */
  async stop(): Promise<void> {
    this.#running?.stop.abort(new Error('stopped'));
    await this.#ended;
  }

  /** Resolves when no look is under way. */
  ended(): Promise<void> {
    return this.#ended;
  }

  private async run(asker: Asker, running: Running): Promise<void> {
    const { database } = this.deps.kit;
    try {
      const report = await verifyLog(readLogOf(database), {
        fingerprint: fingerprintOf(database.logSigner.publicKey),
        signal: running.stop.signal,
        onProgress: (done, total) => Object.assign(running, { done, total }),
      });
      await this.keep(asker, report, Math.round((this.now() - running.startedAt) / 1000));
    } catch (error) {
      this.#ending = running.stop.signal.aborted ? 'stopped' : 'failed';
      if (this.#ending === 'failed') this.deps.log.error('the log could not be looked through', error);
    }
  }

  private async keep(asker: Asker, report: LogReport, seconds: number): Promise<void> {
    const { database, clock, audit } = this.deps.kit;
    const { entries, seals, fault } = report;
    await database.write('audit.verify', async (tx) => {
      await keepLastVerification(tx, { at: clock.now(), byName: asker.displayName, seconds, ...report });
      const detail = { entries, seals, fault: fault?.kind ?? 'none' };
      await audit.record(tx, asker, { action: 'audit.verified', subjectId: '', detail });
    });
  }

  private progress(): Verification['progress'] {
    if (this.#running === null) return null;
    const { done, total, startedAt } = this.#running;
    const perEntry = done === 0 ? null : (this.now() - startedAt) / done / 1000;
    return { done, total, estimateSeconds: perEntry === null ? null : Math.round(perEntry * (total - done)) };
  }

  private now(): number {
    return (this.deps.steady ?? (() => performance.now()))();
  }
}
