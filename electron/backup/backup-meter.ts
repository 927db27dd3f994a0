import type { BackupPhase } from '#shared/domain/backup/backup-kind';

/** How far a backup, a look or a restore is. */
export interface BackupProgress {
  readonly phase: BackupPhase;
  /** Of pages, bytes, files or entries, as the phase has them; 0 of 0 where nobody can tell. */
  readonly done: number;
  readonly total: number;
}

/** Tells how far it is. */
export class BackupMeter {
  #progress: BackupProgress = { phase: 'preparing', done: 0, total: 0 };

  get progress(): BackupProgress {
    return this.#progress;
  }

  begin(phase: BackupPhase): void {
    this.#progress = { phase, done: 0, total: 0 };
  }

  readonly tell = (done: number, total: number): void => {
    this.#progress = { ...this.#progress, done, total };
  };
}

/** How a backup is looked through. */
export interface ArchiveLook {
  readonly master: Buffer;
  /** A folder of this computer where it is opened. */
  readonly workFolder: string;
  readonly meter: BackupMeter;
  readonly signal: AbortSignal;
}
