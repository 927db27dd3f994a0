import type { BackupFault, BackupKind } from '#shared/domain/backup/backup-kind';
import { businessDay } from '#shared/domain/time/business-day';
import type { Clock } from '#shared/domain/time/clock';
import type { Database } from '../../database/database';
import type { WriteTx } from '../../database/transaction';
import type { Asker } from '../../security/actor';
import type { AuditAct, AuditTrail } from '../audit/audit-trail.service';
import { readLastEntry, writeLastBackup } from './backup.repository';

/** What is written down of a restore, in the office that came back. */
export interface RestoreNote {
  readonly name: string;
  readonly takenAt: string;
  /** Entries of the log after the backup; null where nobody could tell. */
  readonly lost: number | null;
  /** Who did it; null where nobody was signed in. */
  readonly by: string | null;
}

/** Writes into the office's log what became of its backups. */
export class BackupDiary {
  readonly #told = new Set<string>();

  constructor(private readonly kit: { readonly clock: Clock; readonly audit: AuditTrail; readonly deskName: string }) {}

  async made(
    database: Database,
    asker: Asker | null,
    made: { name: string; kind: BackupKind; files: number; takenAt: string },
  ) {
    const { name, kind, files, takenAt } = made;
    this.#told.clear();
    await this.write(database, asker, { action: 'backup.made', subjectId: '', detail: { name, kind, files } }, (tx) =>
      writeLastBackup(tx, { at: takenAt, deskName: this.kit.deskName }),
    );
  }

  /** One that fails again and again is written down once a day. */
  async failed(database: Database, asker: Asker | null, kind: BackupKind, fault: BackupFault): Promise<void> {
    const key = `${businessDay(this.kit.clock.now())} ${fault}`;
    if (asker === null && this.#told.has(key)) return;
    this.#told.add(key);
    await this.write(database, asker, { action: 'backup.failed', subjectId: '', detail: { kind, fault } });
  }

  async checked(database: Database, asker: Asker, name: string, fault: BackupFault | null): Promise<void> {
    const detail = { name, fault: fault ?? 'none' };
    await this.write(database, asker, { action: 'backup.checked', subjectId: '', detail });
  }

  async restored(database: Database, { name, takenAt, lost, by }: RestoreNote): Promise<void> {
    const act: AuditAct =
      lost === null || by === null
        ? { action: 'backup.restored-unseen', subjectId: '', detail: { name, takenAt } }
        : { action: 'backup.restored', subjectId: '', detail: { name, takenAt, lost, by } };
    await this.write(database, null, act);
  }

  /** The number of the log's last entry. */
  lastEntry(database: Database): Promise<number> {
    return database.read(readLastEntry);
  }

  private async write(
    database: Database,
    asker: Asker | null,
    act: AuditAct,
    also: (tx: WriteTx) => Promise<void> = async () => undefined,
  ): Promise<void> {
    await database.write('backup.note', async (tx) => {
      await also(tx);
      await this.kit.audit.record(tx, asker, act);
      tx.tell('backup.changed', {});
    });
  }
}
