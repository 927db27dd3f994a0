import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { BACKUP_FAULTS, type BackupFault } from '#shared/domain/backup/backup-kind';
import { chooseKept } from '#shared/domain/backup/keep-backups';
import { BUSINESS_ZONE_OFFSET_MS } from '#shared/domain/time/business-day';
import { readWholeFile, writeWholeFile } from '../security/whole-file';
import { openArchive, readArchiveHeader } from './archive-file';
import { BackupError, backupFaultOf } from './backup-error';
import type { BackupHeader } from './backup-header';
import { FileCopies, nameOf } from './file-copies';

const ENDING = '.sdb';
const UNFINISHED = '.part';
/** Says that this is a folder of backups: a drive that is not plugged in leaves an empty one under the same name. */
const MARK_FILE = 'streetdesk-backups.json';

const markSchema = z.object({
  version: z.literal(1),
  /** The last look at a backup after it was made. */
  checks: z.record(z.string(), z.object({ at: z.string(), fault: z.enum(BACKUP_FAULTS).nullable() })).default({}),
});
type Mark = z.output<typeof markSchema>;

/** A backup that lies in a folder. It was opened and looked through before it was given its name. */
export interface FoundBackup {
  readonly name: string;
  readonly bytes: number;
  readonly header: BackupHeader;
  /** When it was looked through last, and what was found wrong with it. */
  readonly checkedAt: string;
  readonly fault: BackupFault | null;
}

/** A folder of backups. */
export class BackupFolder {
  readonly copies: FileCopies;

  /** One that is the program's own is made when it is first needed; one that somebody chose must be there. */
  constructor(
    readonly path: string,
    private readonly isOwn: boolean,
  ) {
    this.copies = new FileCopies(join(path, 'files'));
  }

  /** Makes it ready to be written to. Rejects with BackupError where the drive is gone, or cannot be written to. */
  async require(): Promise<void> {
    try {
      if (this.isOwn) await mkdir(this.path, { recursive: true, mode: 0o700 });
      if (this.isOwn) await this.adopt();
      else await this.requireMark();
    } catch (error) {
      if (error instanceof BackupError) throw error;
      throw new BackupError(backupFaultOf(error).fault, this.path, { cause: error });
    }
  }

  /** What stands in the way of the next backup; null where nothing does that can be seen. Nothing is written. */
  async findFault(): Promise<BackupFault | null> {
    try {
      if ((await this.readMark()) === null) return 'folder-gone';
      await access(this.path, constants.W_OK);
      return null;
    } catch (error) {
      return backupFaultOf(error).fault;
    }
  }

  /** Makes a folder that somebody chose one of backups; it proves that it can be written to. */
  async adopt(): Promise<void> {
    const mark = (await this.readMark()) ?? { version: 1 as const, checks: {} };
    await writeWholeFile(join(this.path, MARK_FILE), `${JSON.stringify(mark, null, 2)}\n`);
  }

  /** The backups in it, the newest first; what is none, or is being written, is passed over. */
  async list(): Promise<readonly FoundBackup[]> {
    const names = await readdir(this.path).catch(() => []);
    const { checks } = (await this.readMark().catch(() => null)) ?? { checks: {} as Mark['checks'] };
    const found: FoundBackup[] = [];
    for (const name of names.filter((each) => each.endsWith(ENDING))) {
      const backup = await this.look(name, checks).catch(() => null);
      if (backup !== null) found.push(backup);
    }
    return found.sort((one, other) => (one.header.takenAt < other.header.takenAt ? 1 : -1));
  }

  pathOf(name: string): string {
    return join(this.path, basename(name));
  }

  /** A name that no backup has, and the path under which it is written until it is looked through. */
  async beginName(takenAt: string): Promise<{ readonly name: string; readonly part: string }> {
    const local = new Date(Date.parse(takenAt) + BUSINESS_ZONE_OFFSET_MS).toISOString();
    const stem = `streetdesk-${local.slice(0, 19).replace('T', '-').replaceAll(':', '')}`;
    const taken = new Set(await readdir(this.path));
    for (let serial = 1; ; serial += 1) {
      const name = `${stem}${serial === 1 ? '' : `-${serial}`}${ENDING}`;
      if (!taken.has(name)) return { name, part: join(this.path, `${name}${UNFINISHED}`) };
    }
  }

  /** Gives a backup its name: from now on it counts. */
  async finish(name: string, part: string): Promise<void> {
    await rename(part, this.pathOf(name));
    if (process.platform === 'win32') return; // a folder cannot be opened there
    const handle = await open(this.path, 'r');
    await handle.sync().finally(() => handle.close());
  }

  /** Keeps what a look found. */
  async note(name: string, at: string, fault: BackupFault | null): Promise<void> {
    const mark = (await this.readMark()) ?? { version: 1 as const, checks: {} };
    const checks = { ...mark.checks, [name]: { at, fault } };
    await writeWholeFile(join(this.path, MARK_FILE), `${JSON.stringify({ ...mark, checks }, null, 2)}\n`);
  }

  /**
   * Removes backups of this office that the rule does not keep, what a cut run left, and attached files that no kept backup names.
   * Where a backup of another office lies in the folder, attached files stay: nobody here knows what it names.
   */
  async prune(master: { readonly id: string; readonly key: Buffer }): Promise<readonly string[]> {
    const all = await this.list();
    const own = all.filter(({ header }) => header.masterId === master.id);
    // One that was found damaged must not stand for its day before one that is whole.
    const good = own.filter(({ fault }) => fault === null);
    const kept = chooseKept(good.map(({ name, header }) => ({ name, takenAt: header.takenAt })));
    const removed = good.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
    for (const name of removed) await rm(this.pathOf(name), { force: true });
    if (own.length === all.length)
      await this.pruneFiles(
        all.filter(({ name }) => !removed.includes(name)),
        master.key,
      );
    return removed;
  }

  /** Removes what a run left that was cut. */
  async clear(): Promise<void> {
    const names = await readdir(this.path).catch(() => []);
    for (const name of names.filter((each) => each.endsWith(`${ENDING}${UNFINISHED}`))) {
      await rm(join(this.path, name), { force: true });
    }
  }

  private async pruneFiles(kept: readonly FoundBackup[], master: Buffer): Promise<void> {
    const mentioned = new Set<string>();
    for (const { name } of kept) {
      const archive = await openArchive(this.pathOf(name), master).catch(() => null);
      if (archive === null) return; // nobody knows what it names
      for (const copy of archive.manifest.files) mentioned.add(nameOf(copy));
      await archive.close();
    }
    await this.copies.prune(mentioned);
  }

  private async look(name: string, checks: Mark['checks']): Promise<FoundBackup> {
    const path = this.pathOf(name);
    const header = await readArchiveHeader(path);
    const check = checks[name];
    const { size } = await stat(path);
    return { name, bytes: size, header, checkedAt: check?.at ?? header.takenAt, fault: check?.fault ?? null };
  }

  private async requireMark(): Promise<void> {
    if ((await this.readMark()) === null) throw new BackupError('folder-gone', this.path);
    await this.adopt();
  }

  private async readMark(): Promise<Mark | null> {
    const text = await readWholeFile(join(this.path, MARK_FILE));
    if (text === null) return null;
    try {
      return markSchema.parse(JSON.parse(text));
    } catch {
      return { version: 1, checks: {} }; // only remembered looks are lost
    }
  }
}
