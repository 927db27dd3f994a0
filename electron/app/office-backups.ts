import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BackupKind } from '#shared/domain/backup/backup-kind';
import type { BackupOffers, BackupRun, BackupView } from '#shared/ipc/commands/backup';
import { openArchive } from '../backup/archive-file';
import { backUpServer } from '../backup/back-up-server';
import { BackupError } from '../backup/backup-error';
import { BackupFolder } from '../backup/backup-folder';
import { checkArchive } from '../backup/check-archive';
import { type BackupRequest, backUpFile } from '../backup/make-backup';
import { openKey, type TypedSecret } from '../backup/open-key';
import { prepareRestore, type ReadyRestore } from '../backup/restore-file';
import { dropRestoreNote, readRestoreNote, writeRestoreNote } from '../backup/restore-note';
import { findServerTools } from '../backup/server-tools';
import type { ServerLocation } from '../database/data-source';
import type { Database } from '../database/database';
import { createAuditTrail } from '../features/audit/audit-trail.service';
import type { BackupControl, BackupPlace } from '../features/backup/backup-control.port';
import { BackupDiary } from '../features/backup/backup-diary.service';
import type { Asker } from '../security/actor';
import { backupFolderOf, type KeptBackups, readBackupFile, writeBackupFile } from './backup-file';
import type { BackupHost, OfficeBackupsParts } from './backup-parts';
import { BackupRunner, type TaskTools } from './backup-runner';
import {
  adopt,
  faultUnlessStopped,
  find,
  findUpgradeCopies,
  isSameDisk,
  lookForTool,
  newestOf,
  timeOf,
  view,
} from './found-backups';
import { backUpBeforeUpgrade } from './upgrade-backup';

const NO_SECRET: TypedSecret = { passphrase: '', phrase: '' };

/** Makes, looks through and restores backups of the office, one at a time, whatever happens to the office meanwhile. */
export class OfficeBackups implements BackupControl {
  #host: BackupHost | null = null;
  #offered: BackupFolder | null = null;
  #failedAt: string | null = null;
  readonly #runner: BackupRunner;
  readonly #diary: BackupDiary;

  constructor(private readonly parts: OfficeBackupsParts) {
    const { clock, newId, desk } = parts;
    this.#runner = new BackupRunner(parts);
    this.#diary = new BackupDiary({ clock, audit: createAuditTrail(clock, newId, desk), deskName: desk.name });
  }

  /** The office that is backed up; set once, by the host itself. */
  attach(host: BackupHost): void {
    this.#host = host;
  }

  get failedAt(): string | null {
    return this.#failedAt;
  }

  async place(): Promise<BackupPlace> {
    const { isAutomatic } = await readBackupFile(this.parts.backupFile);
    const { folder, isOwn } = await backupFolderOf(this.parts);
    const fault = isOwn ? null : await folder.findFault();
    return {
      ...{ folder: folder.path, isOwnFolder: isOwn, folderFault: fault },
      isSameDisk: fault === null && (await isSameDisk(folder.path, dirname(this.parts.databaseFile))),
      isAutomatic: isAutomatic ?? this.#host?.isHere ?? false,
      tool: await lookForTool(this.#host?.opened() ?? null),
      newest: newestOf(await folder.list(), this.#host?.opened()?.database.keys.master.id ?? ''),
    };
  }

  async list(): Promise<readonly BackupView[]> {
    return (await (await backupFolderOf(this.parts)).folder.list()).map(view);
  }

  /** Backs up a server whose tables are about to change, as far as it can. */
  async beforeUpgrade(server: ServerLocation): Promise<void> {
    await backUpBeforeUpgrade(this.parts, server);
  }

  progress(): BackupRun {
    return this.#runner.state;
  }

  make(kind: BackupKind, asker: Asker | null): void {
    const { state } = this.#runner;
    if (state.kind === 'running' && state.task === 'make') return;
    this.#runner.start({
      task: 'make',
      run: async (tools) => {
        const { database, ...made } = await this.#make(kind, tools);
        await this.#diary.made(database, asker, { ...made, kind });
        return { name: made.name, files: made.files, lostFiles: made.lostFiles, keptFile: null };
      },
      failed: async (fault) => {
        this.#failedAt = this.parts.clock.now();
        const database = this.#host?.opened()?.database;
        if (database !== undefined) await this.#diary.failed(database, asker, kind, fault);
      },
    });
  }

  check(name: string, asker: Asker): void {
    this.#runner.start({
      task: 'check',
      run: async (tools) => {
        const { folder } = await backupFolderOf(this.parts);
        const fault = await this.#check(folder, name, tools).then(() => null, faultUnlessStopped(tools.signal));
        await folder.note(name, this.parts.clock.now(), fault);
        const database = this.#host?.opened()?.database;
        if (database !== undefined) await this.#diary.checked(database, asker, name, fault);
        if (fault !== null) throw new BackupError(fault, name);
        return { name, files: 0, lostFiles: 0, keptFile: null };
      },
    });
  }

  stop(): Promise<void> {
    return this.#runner.stop();
  }

  async chooseFolder(): Promise<string | null> {
    const path = await this.parts.askFolder();
    if (path === null) return null;
    await adopt(new BackupFolder(path, false));
    await this.#keep({ folder: path });
    return path;
  }

  async useOwnFolder(): Promise<void> {
    await this.#keep({ folder: null });
  }

  async setAutomatic(isAutomatic: boolean): Promise<void> {
    await this.#keep({ isAutomatic });
  }

  async lookInto(name: string): Promise<{ readonly takenAt: string; readonly lastEntry: number }> {
    const { folder } = await backupFolderOf(this.parts);
    const { header } = await find(folder, name);
    const archive = await openArchive(folder.pathOf(name), await openKey(this.parts.keys, header, NO_SECRET));
    await archive.close();
    return { takenAt: header.takenAt, lastEntry: archive.manifest.lastEntry };
  }

  restore(name: string, asker: Asker): void {
    this.#runner.start({
      task: 'restore',
      run: async (tools) => {
        // What is saved between the backup and the restore would be in neither.
        const release = await this.#host?.opened()?.database.hold();
        try {
          await this.#make('before-restore', tools);
          const { folder } = await backupFolderOf(this.parts);
          return await this.#restore({ folder, name, typed: NO_SECRET, by: asker.displayName }, tools);
        } finally {
          release?.();
        }
      },
    });
  }

  async mayOffer(): Promise<boolean> {
    const host = this.#host;
    if (host === null || !host.isHere) return false;
    return host.opened() === null || !(await host.hasOffice());
  }

  async offers(): Promise<BackupOffers> {
    const folder = this.#offered ?? (await backupFolderOf(this.parts)).folder;
    const backups = (await folder.list()).filter(({ header }) => header.dialect === 'sqlite');
    return { folder: folder.path, backups: backups.map(view) };
  }

  async chooseOffers(): Promise<BackupOffers> {
    const path = await this.parts.askFolder();
    if (path !== null) this.#offered = new BackupFolder(path, false);
    return this.offers();
  }

  restoreOffer(name: string, typed: TypedSecret): void {
    this.#runner.start({
      task: 'restore',
      run: async (tools) => {
        const folder = this.#offered ?? (await backupFolderOf(this.parts)).folder;
        return this.#restore({ folder, name, typed, by: null }, tools);
      },
    });
  }

  async beginAnew(): Promise<void> {
    if (!existsSync(this.parts.databaseFile)) await this.#host?.beginAnew();
  }

  /** Whether there is something to restore though the file is gone. */
  async isMissed(): Promise<boolean> {
    if (existsSync(this.parts.databaseFile)) return false;
    return (await this.offers()).backups.length > 0;
  }

  /** Writes down a restore in the office that came back, and seals what an upgrade left beside it. */
  async opened(database: Database): Promise<void> {
    const { databaseFile } = this.parts;
    if (this.#host?.isHere !== true) return;
    const note = await readRestoreNote(databaseFile);
    if (note !== null) await this.#diary.restored(database, note);
    await dropRestoreNote(databaseFile);
    const [left] = await findUpgradeCopies(databaseFile);
    if (left !== undefined) this.#sealUpgrade(left);
  }

  /** What was copied before an upgrade could not be sealed then: the keys open after it. */
  #sealUpgrade(copy: string): void {
    this.#runner.start({
      task: 'make',
      run: async (tools) => {
        const { database, ...made } = await this.#make('before-migration', tools, copy);
        await this.#diary.made(database, null, { ...made, kind: 'before-migration' });
        await rm(copy, { force: true });
        return { name: made.name, files: made.files, lostFiles: made.lostFiles, keptFile: null };
      },
    });
  }

  async #make(kind: BackupKind, { meter, signal }: TaskTools, copy?: string) {
    const office = this.#host?.opened();
    if (office === undefined || office === null) throw new BackupError('other');
    const { database, location } = office;
    const { folder } = await backupFolderOf(this.parts);
    const { clock, desk, workFolder, shelf } = this.parts;
    const takenAt = copy === undefined ? clock.now() : await timeOf(copy);
    const request: BackupRequest = {
      ...{ folder, workFolder, kind, takenAt, deskName: desk.name, meter, signal },
      ...{ master: database.keys.master, keyNo: () => database.keys.ring.current.no },
    };
    const made =
      location.driver === 'sqlite'
        ? await backUpFile(request, { file: copy ?? location.file, shelf })
        : await backUpServer(request, location, await findServerTools());
    this.#failedAt = null;
    await folder.prune(database.keys.master).catch((error: unknown) => {
      this.parts.log.error('old backups could not be removed', error);
    });
    return { ...made, database, takenAt };
  }

  async #check(folder: BackupFolder, name: string, { meter, signal }: TaskTools): Promise<void> {
    const { header } = await find(folder, name);
    const master = await openKey(this.parts.keys, header, NO_SECRET);
    const path = folder.pathOf(name);
    meter.begin('verifying');
    await checkArchive(path, { master, workFolder: this.parts.workFolder, meter, signal });
    const { manifest, close } = await openArchive(path, master);
    await close();
    meter.begin('files');
    await folder.copies.check(manifest.files, this.parts.shelf, { onProgress: meter.tell, signal });
  }

  async #restore(
    given: { folder: BackupFolder; name: string; typed: TypedSecret; by: string | null },
    { meter, signal, hold }: TaskTools,
  ) {
    const { databaseFile, shelf, clock, keys } = this.parts;
    const { folder, name } = given;
    const { header } = await find(folder, name);
    const master = await openKey(keys, header, given.typed);
    const ready = await prepareRestore({ folder, name, master, databaseFile, shelf, meter, signal });
    const lost = await this.#countLost(ready);
    hold();
    let keptFile: string | null = null;
    const place = async () => {
      await writeRestoreNote(databaseFile, { name, takenAt: header.takenAt, lost, by: given.by });
      keptFile = await ready.place(clock.now());
      await rm(`${databaseFile}.closed`, { force: true });
    };
    await this.#host?.swap(place);
    return { name, files: 0, lostFiles: 0, keptFile };
  }

  /** How many entries of the log are lost; null where the office that is left cannot be asked. */
  async #countLost({ lastEntry }: ReadyRestore): Promise<number | null> {
    const office = this.#host?.opened();
    if (office === undefined || office === null) return null;
    return Math.max(0, (await this.#diary.lastEntry(office.database)) - lastEntry);
  }

  async #keep(patch: Partial<KeptBackups>): Promise<void> {
    const { backupFile } = this.parts;
    await writeBackupFile(backupFile, { ...(await readBackupFile(backupFile)), ...patch });
    this.parts.tell();
  }
}
