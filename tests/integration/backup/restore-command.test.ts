import { randomBytes } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countTables, SqliteFile } from '../../../electron/backup/sqlite-file';
import { MasterKeyFile } from '../../../electron/security/master-key-file';
import { NO_SECRET_STORE } from '../../../electron/security/secret-store.port';
import { restoreOffice } from '../../../electron/tools/restore-office';
import { readRestoreOptions } from '../../../electron/tools/restore-options';
import { TEST_MASTER } from '../../factories/test-vault';
import { type BackedOffice, openBackedOffice } from './backup-office';

const PASSPHRASE = 'a passphrase of this computer';

describe('npm run restore, at a computer whose program does not start', () => {
  let office: BackedOffice;
  let data: string;
  let name: string;
  beforeAll(async () => {
    office = await openBackedOffice();
    await office.acceptCase();
    name = (await office.backUp()).name;
    data = join(office.root, 'data');
    await mkdir(data);
    await cp(office.folder.path, join(data, 'backups'), { recursive: true });
    const scrypt = { cost: 16, blockSize: 1, parallelization: 1 };
    const keys = new MasterKeyFile({ file: join(data, 'keys.json'), secrets: NO_SECRET_STORE, scrypt });
    keys.enter(PASSPHRASE);
    await keys.keep(TEST_MASTER);
    await writeFile(join(data, 'streetdesk.sqlite'), randomBytes(8192));
  });
  afterAll(() => office.close());

  const run = async (args: readonly string[], passphrase = PASSPHRASE) => {
    const said: string[] = [];
    const options = readRestoreOptions(['--data-dir', data, ...args], { STREETDESK_PASSPHRASE: passphrase });
    if (options === 'help') throw new Error('help');
    await restoreOffice(options, { say: (line) => said.push(line), ask: async () => '' });
    return said.join('\n');
  };
  const casesOf = async (file: string) => {
    const opened = await SqliteFile.open(file, 'read');
    return (await countTables(opened).finally(() => opened.close())).cases;
  };

  it('lists the backups, or says where there are none', async () => {
    expect(await run([])).toContain(`${name}  ${office.street.clock.now().slice(0, 10)}`);
    expect(await run(['--folder', office.root])).toContain(`There are no backups in ${office.root}`);
  });

  it('says in plain words what cannot be done, and changes nothing', async () => {
    const before = await readFile(join(data, 'streetdesk.sqlite'));
    await expect(run(['other.sdb'])).rejects.toThrow('there is no backup other.sdb in');
    await expect(run(['latest', '--folder', office.root])).rejects.toThrow('there is no whole backup in');
    await expect(run(['latest'], '')).rejects.toMatchObject({ fault: 'passphrase-needed' });
    await expect(run(['--phrase', 'latest'], 'wrong')).rejects.toMatchObject({ fault: 'passphrase-needed' });
    expect(await readFile(join(data, 'streetdesk.sqlite'))).toEqual(before);
  });

  it('looks through a backup, and restores the office over a damaged file, which it keeps', async () => {
    expect(await run(['--check', name])).toBe(`${name}: The backup is whole and can be restored`);
    expect(await run(['latest'])).toContain('The earlier data file is kept as');
    const file = join(data, 'streetdesk.sqlite');
    expect(await casesOf(file)).toBe(await casesOf(office.databaseFile));
    expect((await readdir(data)).some((each) => each.includes('.before-restore-'))).toBe(true);
  });

  it('leaves the data alone while a program works on it', async () => {
    const opened = await SqliteFile.open(join(data, 'streetdesk.sqlite'), 'write');
    await opened.all('PRAGMA locking_mode = EXCLUSIVE');
    await opened.all('BEGIN EXCLUSIVE');
    await expect(run(['latest'])).rejects.toThrow('the program is running on this data folder');
    await opened.close();
  });
});
