import { isBackupDue, isBackupLate, nextDue } from '#shared/domain/backup/backup-due';
import type { BackupState } from '#shared/ipc/commands/backup';
import { CommandError } from '../../database/errors';
import type { Actor, Asker } from '../../security/actor';
import { readFirstOffice } from '../../settings/settings.repository';
import type { AuditAct } from '../audit/audit-trail.service';
import type { ServiceKit } from '../service-kit';
import type { PasswordAgain } from '../session/password-again.service';
import { countCasesAfter, readLastBackup, readLastEntry, readLogBeginning } from './backup.repository';
import type { BackupControl, BackupPlace } from './backup-control.port';

/** What the service works with. */
export interface BackupDeps {
  readonly kit: Pick<ServiceKit, 'database' | 'clock' | 'audit'>;
  readonly control: BackupControl;
  readonly passwordAgain: PasswordAgain;
}

/** Backups as the administrator sees and asks for them, and the daily one. */
export class BackupService {
  constructor(private readonly deps: BackupDeps) {}

  async state(): Promise<BackupState> {
    const { kit, control } = this.deps;
    const { newest, ...place } = await control.place();
    const { last, isDemonstration, beginning } = await this.look(newest);
    const now = kit.clock.now();
    return {
      ...place,
      ...{ last, isDemonstration },
      isLate: !isDemonstration && beginning !== null && isBackupLate(now, last?.at ?? null, beginning),
      nextAt: place.isAutomatic && !isDemonstration ? nextDue(now) : null,
    };
  }

  make(asker: Asker): null {
    this.deps.control.make('manual', asker);
    return null;
  }

  check(asker: Asker, name: string): null {
    this.deps.control.check(name, asker);
    return null;
  }

  async stop(): Promise<null> {
    await this.deps.control.stop();
    return null;
  }

  async chooseFolder(asker: Asker): Promise<{ readonly folder: string | null }> {
    const folder = await this.deps.control.chooseFolder();
    if (folder !== null)
      await this.record(asker, { action: 'backup.folder-chosen', subjectId: '', detail: { folder } });
    return { folder };
  }

  async useOwnFolder(asker: Asker): Promise<null> {
    await this.deps.control.useOwnFolder();
    const { folder } = await this.deps.control.place();
    return this.record(asker, { action: 'backup.folder-chosen', subjectId: '', detail: { folder } });
  }

  async setAutomatic(asker: Asker, isAutomatic: boolean): Promise<null> {
    await this.deps.control.setAutomatic(isAutomatic);
    return this.record(asker, { action: 'backup.automatic-set', subjectId: '', detail: { isAutomatic } });
  }

  async findLoss(name: string) {
    const { takenAt, lastEntry } = await this.deps.control.lookInto(name);
    return this.deps.kit.database.read(async (tx) => ({
      takenAt,
      entries: Math.max(0, (await readLastEntry(tx)) - lastEntry),
      cases: await countCasesAfter(tx, takenAt),
    }));
  }

  /** The act is recorded before the state is left, so that it is in the backup that is made of it. */
  async restore(actor: Actor, name: string, password: string): Promise<null> {
    const { control, passwordAgain } = this.deps;
    await passwordAgain.require(actor, password);
    const { takenAt } = await control.lookInto(name);
    if (control.progress().kind === 'running') throw new CommandError('backup-busy');
    await this.record(actor, { action: 'backup.restore-begun', subjectId: '', detail: { name, takenAt } });
    control.restore(name, actor);
    return null;
  }

  /** Makes the daily backup when it has fallen due, or was missed. */
  async tick(): Promise<void> {
    const { kit, control } = this.deps;
    if (control.progress().kind === 'running') return;
    const { newest, isAutomatic, tool } = await control.place();
    if (!isAutomatic || (tool !== null && tool.kind !== 'ready')) return;
    const { last, isDemonstration, beginning } = await this.look(newest);
    if (isDemonstration || beginning === null) return;
    if (isBackupDue(kit.clock.now(), last?.at ?? null, control.failedAt)) control.make('daily', null);
  }

  private look(newest: BackupPlace['newest']) {
    return this.deps.kit.database.read(async (tx) => {
      const noted = await readLastBackup(tx);
      const office = await readFirstOffice(tx);
      return {
        last: noted !== null && (newest === null || newest.at < noted.at) ? noted : newest,
        isDemonstration: office?.isDemonstration === true,
        beginning: office === null ? null : await readLogBeginning(tx),
      };
    });
  }

  private record(asker: Asker, act: AuditAct): Promise<null> {
    const { database, audit } = this.deps.kit;
    return database.write('backup.change', async (tx) => {
      await audit.record(tx, asker, act);
      tx.tell('backup.changed', {});
      return null;
    });
  }
}
