import { stat } from 'node:fs/promises';
import type { Clock } from '#shared/domain/time/clock';
import type { DatabaseLocation } from '../database/data-source';
import type { Database } from '../database/database';
import type { Desk } from '../features/audit/audit-trail.service';
import type { StorageControl } from '../features/storage/storage-control.port';
import type { EventPublisher } from '../ipc/event-publisher';
import type { Log } from '../logging/log';
import type { DeskKeys } from '../security/master-keys.port';
import type { SecretStore } from '../security/secret-store.port';
import type { Program } from './compose';
import type { OfficeBackups } from './office-backups';

/** What is running over an open database. */
export interface RunningOffice {
  readonly program: Program;
  /** Ends what runs by itself; the database is closed afterwards. */
  stop(): Promise<void>;
}

/** What the host is given. */
export interface HostParts {
  readonly databaseFile: string;
  readonly placeFile: string;
  /** The folder of attached files while the data is here. */
  readonly filesFolder: string;
  readonly secrets: SecretStore;
  readonly masterKeys: DeskKeys;
  /** Whether the computer's clock is compared with the office's entries and with the time since; not one that is moved by hand. */
  readonly isClockWatched?: boolean;
  /** The computer, as the log names it. */
  readonly desk: Desk;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly events: EventPublisher;
  readonly log: Log;
  /** Backups of the office. */
  readonly backups: OfficeBackups;
  /** Builds the program over a database and starts what runs by itself. */
  readonly run: (database: Database, control: StorageControl) => Promise<RunningOffice>;
}

/** A program with the database under it. */
export interface OpenOffice extends RunningOffice {
  readonly database: Database;
  readonly location: DatabaseLocation;
}

/** Whether there is such a file. */
export const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
