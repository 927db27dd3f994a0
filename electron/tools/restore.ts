import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { readlink, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { createI18n } from '#shared/i18n/translator';
import { readBackupFile } from '../app/backup-file';
import { BackupError, backupFaultOf } from '../backup/backup-error';
import { BackupFolder, type FoundBackup } from '../backup/backup-folder';
import { BackupMeter } from '../backup/backup-meter';
import { checkArchive } from '../backup/check-archive';
import { openKey } from '../backup/open-key';
import { prepareRestore } from '../backup/restore-file';
import { writeRestoreNote } from '../backup/restore-note';
import { restoreServer } from '../backup/restore-server';
import { SqliteFile } from '../backup/sqlite-file';
import { createFolderShelf } from '../features/file/folder-shelf';
import { MasterKeyFile } from '../security/master-key-file';
import { NO_SECRET_STORE } from '../security/secret-store.port';
import { RESTORE_HELP } from './restore-help';
import { readServerAddress } from './server-address';

const { t } = createI18n('en-US');
const say = (line: string) => process.stdout.write(`${line}\n`);

interface Work {
  readonly data: string;
  readonly folder: BackupFolder;
  readonly typed: { readonly passphrase: string; readonly phrase: string };
  readonly server: string | undefined;
}

function readOptions() {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    ...{ 'data-dir': text, folder: text, check: text, server: text },
    ...{ list: flag, phrase: flag, help: { ...flag, short: 'h' } },
  } as const;
  return parseArgs({ options, allowPositionals: true });
}

async function ask(question: string): Promise<string> {
  const line = createInterface({ input: process.stdin, output: process.stderr });
  return line.question(`${question}: `).finally(() => line.close());
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

/** Whether a program is at work on the data folder; its own lock says so, and the database where that can be opened. */
async function isRunning(data: string): Promise<boolean> {
  const lock = await readlink(join(data, 'profile', 'SingletonLock')).catch(() => '');
  const pid = Number(/-(\d+)$/.exec(lock)?.[1] ?? 0);
  if (pid > 0 && isAlive(pid)) return true;
  const file = join(data, 'streetdesk.sqlite');
  if (!existsSync(file)) return false;
  const opened = await SqliteFile.open(file, 'write');
  try {
    await opened.all('PRAGMA locking_mode = EXCLUSIVE');
    await opened.all('BEGIN EXCLUSIVE');
    await opened.all('COMMIT');
    return false;
  } catch (error) {
    return String(error).includes('SQLITE_BUSY'); // a damaged file says something else
  } finally {
    await opened.close();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function find(folder: BackupFolder, name: string): Promise<FoundBackup> {
  const backups = await folder.list();
  const found =
    name === 'latest' ? backups.find(({ fault }) => fault === null) : backups.find((each) => each.name === name);
  if (found === undefined) throw new BackupError('unreadable', name);
  return found;
}

const keysOf = ({ data }: Work) => new MasterKeyFile({ file: join(data, 'keys.json'), secrets: NO_SECRET_STORE });
const watch = () => ({ meter: new BackupMeter(), signal: new AbortController().signal });

async function check(work: Work, name: string): Promise<void> {
  const { name: found, header } = await find(work.folder, name);
  const master = await openKey(keysOf(work), header, work.typed);
  await checkArchive(work.folder.pathOf(found), { master, workFolder: join(work.data, 'backup-work'), ...watch() });
  say(`${found}: ${t('backup.checkOk')}`);
}

async function restore(work: Work, name: string): Promise<void> {
  const { name: found, header } = await find(work.folder, name);
  const master = await openKey(keysOf(work), header, work.typed);
  if (work.server !== undefined) return restoreThere(work, found, master);
  if (await isRunning(work.data)) throw new Error('the program is running on this data folder; close it first');
  const databaseFile = join(work.data, 'streetdesk.sqlite');
  const shelf = createFolderShelf(join(work.data, 'files'));
  const ready = await prepareRestore({ folder: work.folder, name: found, master, databaseFile, shelf, ...watch() });
  await writeRestoreNote(databaseFile, { name: found, takenAt: header.takenAt, lost: null, by: null });
  const kept = await ready.place(new Date().toISOString());
  await rm(`${databaseFile}.closed`, { force: true });
  say(kept === null ? t('backup.restoredPlain') : t('backup.restored', { file: kept }));
}

async function restoreThere({ folder, server }: Work, name: string, master: Buffer): Promise<void> {
  const address = readServerAddress(server ?? '');
  if (address === null) throw new Error('--server takes postgres://owner@host:port/name');
  const password =
    address.password === '' ? (process.env.PGPASSWORD ?? (await ask('password of the owner'))) : address.password;
  await restoreServer({ path: folder.pathOf(name), master, server: { ...address, password }, ...watch() });
  say(t('backup.restoredPlain'));
}

async function main(): Promise<void> {
  const { values, positionals } = readOptions();
  if (values.help || values['data-dir'] === undefined) {
    process.stdout.write(RESTORE_HELP);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const data = resolve(values['data-dir']);
  const kept = await readBackupFile(join(data, 'backup.json'));
  const folder = new BackupFolder(resolve(values.folder ?? kept.folder ?? join(data, 'backups')), false);
  const phrase = process.env.STREETDESK_PHRASE ?? (values.phrase ? await ask('recovery phrase') : '');
  const typed = { passphrase: process.env.STREETDESK_PASSPHRASE ?? '', phrase };
  const work: Work = { data, folder, typed, server: values.server };
  const [name] = positionals;
  if (values.check !== undefined) await check(work, values.check);
  else if (name !== undefined) await restore(work, name);
  else for (const each of await folder.list()) say(sayOne(each));
}

await main().catch((error: unknown) => {
  const { fault, place } = backupFaultOf(error);
  const told = fault === 'other' && error instanceof Error ? error.message : `${t(`backup.faults.${fault}`)} ${place}`;
  process.stderr.write(`restore: ${told}\n${fault === 'other' ? '' : `${t(`backup.advice.${fault}`)}\n`}`);
  process.exitCode = 1;
});
