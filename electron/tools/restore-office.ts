import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createI18n } from '#shared/i18n/translator';
import { readBackupFile } from '../app/backup-file';
import { BackupFolder, type FoundBackup } from '../backup/backup-folder';
import { BackupMeter } from '../backup/backup-meter';
import { checkArchive } from '../backup/check-archive';
import { openKey } from '../backup/open-key';
import { prepareRestore } from '../backup/restore-file';
import { writeRestoreNote } from '../backup/restore-note';
import { restoreServer } from '../backup/restore-server';
import { createFolderShelf } from '../features/file/folder-shelf';
import { MasterKeyFile } from '../security/master-key-file';
import { NO_SECRET_STORE } from '../security/secret-store.port';
import { CommandLineError } from './command-line';
import { isRunning } from './is-running';
import { databaseOf, type RestoreOptions } from './restore-options';

/** Whoever sits at the command line. */
export interface Terminal {
  readonly say: (line: string) => void;
  readonly ask: (question: string) => Promise<string>;
}

interface Work extends RestoreOptions, Terminal {
  readonly backups: BackupFolder;
}

const { t } = createI18n('en-US');
const watch = () => ({ meter: new BackupMeter(), signal: new AbortController().signal });

/** Does what the command line of `restore` asks for. Rejects with CommandLineError or BackupError. */
export async function restoreOffice(options: RestoreOptions, terminal: Terminal): Promise<void> {
  const { data, folder, task } = options;
  const kept = await readBackupFile(join(data, 'backup.json'));
  const work: Work = {
    ...{ ...options, ...terminal },
    backups: new BackupFolder(folder ?? kept.folder ?? join(data, 'backups'), false),
  };
  if (task.kind === 'list') await list(work);
  else if (task.kind === 'check') await check(work, await find(work.backups, task.name));
  else await restore(work, await find(work.backups, task.name));
}

async function list({ backups, say }: Work): Promise<void> {
  const found = await backups.list();
  if (found.length === 0) say(`There are no backups in ${backups.path}; --folder DIR looks elsewhere.`);
  for (const each of found) say(sayOne(each));
}

const sayOne = ({ name, bytes, header, fault }: FoundBackup): string =>
  [
    name,
    header.takenAt,
    t(`backup.kinds.${header.kind}`),
    `${bytes} bytes`,
    header.deskName,
    t(`backup.faults.${fault ?? 'none'}`),
  ].join('  ');

async function find(backups: BackupFolder, name: string): Promise<FoundBackup> {
  const isAsked = (each: FoundBackup) => (name === 'latest' ? each.fault === null : each.name === name);
  const found = (await backups.list()).find(isAsked);
  if (found !== undefined) return found;
  const missing = name === 'latest' ? 'whole backup' : `backup ${name}`;
  throw new CommandLineError(`there is no ${missing} in ${backups.path}; --list names what there is`);
}

async function openMaster({ data, passphrase, phrase, ask }: Work, { header }: FoundBackup): Promise<Buffer> {
  const keys = new MasterKeyFile({ file: join(data, 'keys.json'), secrets: NO_SECRET_STORE });
  return openKey(keys, header, { passphrase, phrase: phrase ?? (await ask('recovery phrase')) });
}

async function check(work: Work, found: FoundBackup): Promise<void> {
  const master = await openMaster(work, found);
  const path = work.backups.pathOf(found.name);
  await checkArchive(path, { master, workFolder: join(work.data, 'backup-work'), ...watch() });
  work.say(`${found.name}: ${t('backup.checkOk')}`);
}

async function restore(work: Work, found: FoundBackup): Promise<void> {
  const { data, backups, server, say, ask } = work;
  const { name } = found;
  const databaseFile = databaseOf(data);
  if (server === null && (await isRunning(data, databaseFile))) {
    throw new CommandLineError('the program is running on this data folder; close it first');
  }
  const master = await openMaster(work, found);
  if (server !== null) {
    const password = server.password === '' ? await ask('password of the owner') : server.password;
    await restoreServer({ path: backups.pathOf(name), master, server: { ...server, password }, ...watch() });
    return say(t('backup.restoredPlain'));
  }
  const shelf = createFolderShelf(join(data, 'files'));
  const ready = await prepareRestore({ folder: backups, name, master, databaseFile, shelf, ...watch() });
  await writeRestoreNote(databaseFile, { name, takenAt: found.header.takenAt, lost: null, by: null });
  const kept = await ready.place(new Date().toISOString());
  await rm(`${databaseFile}.closed`, { force: true });
  say(kept === null ? t('backup.restoredPlain') : t('backup.restored', { file: kept }));
}
