import type { BackupFault } from '#shared/domain/backup/backup-kind';
import type { BackupRun } from '#shared/ipc/commands/backup';
import { backupFaultOf } from '../backup/backup-error';
import { BackupMeter } from '../backup/backup-meter';
import { CommandError } from '../database/errors';

type Task = Exclude<BackupRun, { kind: 'none' }>['task'];
type Done = Omit<Extract<BackupRun, { kind: 'done' }>, 'kind' | 'task' | 'seconds'>;

/** What a task works with. */
export interface TaskTools {
  readonly meter: BackupMeter;
  readonly signal: AbortSignal;
  /** From here on it cannot be stopped any more. */
  readonly hold: () => void;
}

/** What a task does, and what follows where it could not. */
export interface BackupTask {
  readonly task: Task;
  run(tools: TaskTools): Promise<Done>;
  failed?(fault: BackupFault): Promise<void>;
}

/** One backup, look or restore at a time, in the background; how it stands is asked for. */
export class BackupRunner {
  #last: BackupRun = { kind: 'none' };
  #running: { readonly task: Task; readonly meter: BackupMeter; canStop: boolean } | null = null;
  #stop = new AbortController();
  #ended: Promise<void> = Promise.resolve();

  constructor(private readonly parts: { log: { error(message: string, error: unknown): void }; tell: () => void }) {}

  get state(): BackupRun {
    if (this.#running === null) return this.#last;
    const { task, meter, canStop } = this.#running;
    return { kind: 'running', task, ...meter.progress, canStop };
  }

  /** Begins and answers at once. Fails with `backup-busy`. */
  start(task: BackupTask): void {
    if (this.#running !== null) throw new CommandError('backup-busy');
    const running = { task: task.task, meter: new BackupMeter(), canStop: true };
    this.#running = running;
    this.#stop = new AbortController();
    this.#ended = this.#run(task, running, this.#stop.signal);
  }

  /** Ends what is under way; resolves when it has ended. */
  async stop(): Promise<void> {
    if (this.#running?.canStop !== false) this.#stop.abort(new Error('stopped'));
    await this.#ended;
  }

  /** Resolves when nothing is under way. */
  ended(): Promise<void> {
    return this.#ended;
  }

  async #run(task: BackupTask, running: { meter: BackupMeter; canStop: boolean }, signal: AbortSignal): Promise<void> {
    const startedAt = performance.now();
    const hold = () => {
      signal.throwIfAborted();
      running.canStop = false;
    };
    try {
      const done = await task.run({ meter: running.meter, signal, hold });
      const seconds = Math.round((performance.now() - startedAt) / 1000);
      this.#last = { kind: 'done', task: task.task, ...done, seconds };
    } catch (error) {
      await this.#fail(task, error, signal.aborted);
    } finally {
      this.#running = null;
      this.parts.tell();
    }
  }

  async #fail(task: BackupTask, error: unknown, wasStopped: boolean): Promise<void> {
    if (wasStopped) {
      this.#last = { kind: 'stopped', task: task.task };
      return;
    }
    this.parts.log.error(`backup: ${task.task} failed`, error);
    const { fault, place } = backupFaultOf(error);
    this.#last = { kind: 'failed', task: task.task, fault, place };
    await task.failed?.(fault).catch((cause: unknown) => this.parts.log.error('backup: could not be noted', cause));
  }
}
