import type { BackupFault, BackupKind } from '#shared/domain/backup/backup-kind';
import type { BackupOffers, BackupRun, BackupState, BackupView } from '#shared/ipc/commands/backup';
import type { Asker } from '../../security/actor';

/** Where backups go, and whether this computer can make them. */
export interface BackupPlace
  extends Pick<BackupState, 'folder' | 'isOwnFolder' | 'isSameDisk' | 'isAutomatic' | 'tool'> {
  readonly folderFault: BackupFault | null;
  /** The newest good backup of this office in the folder. */
  readonly newest: { readonly at: string; readonly deskName: string } | null;
}

/** What opens a backup where the computer does not keep the key, or keeps it under a passphrase; "" where it was not given. */
export interface BackupSecret {
  readonly passphrase: string;
  readonly phrase: string;
}

/** The hand on backups of this computer: they go on while the office is closed and opened again under the window. */
export interface BackupControl {
  place(): Promise<BackupPlace>;
  list(): Promise<readonly BackupView[]>;
  progress(): BackupRun;
  /** When one failed last; null where the last one went well. */
  readonly failedAt: string | null;
  /** Begins to make one and answers at once; nothing where one is being made. Fails with `backup-busy` where something else is under way. */
  make(kind: BackupKind, asker: Asker | null): void;
  /** Begins to look through one. Fails with `backup-busy`. */
  check(name: string, asker: Asker): void;
  /** Ends what is under way; resolves when it has let go of its files. */
  stop(): Promise<void>;
  /** Asks for a folder by the system's dialog and goes on with it; null where that was left. Fails with `conflict` where it cannot be written to. */
  chooseFolder(): Promise<string | null>;
  useOwnFolder(): Promise<void>;
  setAutomatic(isAutomatic: boolean): Promise<void>;
  /** The last entry of the log in a backup, and when it was made. Fails with `backup-gone`. */
  lookInto(name: string): Promise<{ readonly takenAt: string; readonly lastEntry: number }>;
  /** Begins to restore one in the place of the open office. Fails with `backup-busy`. */
  restore(name: string, asker: Asker): void;
  /** Whether backups are offered to whoever sits here: the file cannot be opened, or holds no office yet. */
  mayOffer(): Promise<boolean>;
  offers(): Promise<BackupOffers>;
  /** Offers those of another folder, asked for by the system's dialog. */
  chooseOffers(): Promise<BackupOffers>;
  restoreOffer(name: string, secret: BackupSecret): void;
  beginAnew(): Promise<void>;
}
