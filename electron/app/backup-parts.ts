import type { Clock } from '#shared/domain/time/clock';
import type { DatabaseLocation } from '../database/data-source';
import type { Database } from '../database/database';
import type { SummedShelf } from '../database/file-shelf.port';
import type { Desk } from '../features/audit/audit-trail.service';
import type { Log } from '../logging/log';
import type { DeskKeys } from '../security/master-keys.port';

/** The office under the window, as backups see it. */
export interface BackupHost {
  opened(): { readonly database: Database; readonly location: DatabaseLocation } | null;
  /** Where the data is, open or not. */
  readonly isHere: boolean;
  hasOffice(): Promise<boolean>;
  /** Closes the office, lets another file take its place, and opens that. */
  swap(place: () => Promise<void>): Promise<void>;
  /** Opens what is there, also where nothing is. */
  beginAnew(): Promise<void>;
}

/** What backups are made with. */
export interface OfficeBackupsParts {
  readonly databaseFile: string;
  /** How this computer backs up, as it is kept. */
  readonly backupFile: string;
  readonly ownFolder: string;
  /** For what must not leave the computer unsealed. */
  readonly workFolder: string;
  readonly shelf: SummedShelf;
  readonly keys: DeskKeys;
  readonly desk: Desk;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** The system's dialog for a folder; null where it was left. */
  readonly askFolder: () => Promise<string | null>;
  /** Tells the windows that something changed. */
  readonly tell: () => void;
}
