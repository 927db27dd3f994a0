import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NoLogError, openLog } from '../../../../electron/database/chain/open-log';
import { verifyLog } from '../../../../electron/database/chain/verify-log';
import type { DatabaseLocation } from '../../../../electron/database/data-source';
import { type MovedOffice, openMovedOffice } from '../moving/moved-office';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');

describe('the chain of the log', () => {
  let office: MovedOffice;
  let folder: string;
  beforeAll(async () => {
    office = await openMovedOffice();
    folder = await mkdtemp(join(tmpdir(), 'streetdesk-chain-'));
    await office.move(office.file, office.server);
  });
  afterAll(async () => {
    await office.close();
    await rm(folder, { recursive: true, force: true });
  });

  const look = async (location: DatabaseLocation) => {
    const log = await openLog(location);
    return verifyLog(log.source).finally(() => log.close());
  };
  const inFolder = (name: string) => ({ driver: 'sqlite', file: join(folder, name) }) as const;

  it('is carried to a server and back, and by a backup', async () => {
    const here = await look(office.file);
    expect(here).toMatchObject({ fault: null, fingerprint: expect.stringMatching(/^[0-9A-F]{4}( [0-9A-F]{4}){7}$/) });
    expect(here.entries).toBeGreaterThan(100);
    expect(await look(office.server)).toEqual(here);
    await office.move(office.server, inFolder('back.sqlite'));
    expect(await look(inFolder('back.sqlite'))).toEqual(here);
    await office.query(office.file, 'VACUUM INTO $1', [inFolder('backup.sqlite').file]);
    expect(await look(inFolder('backup.sqlite'))).toEqual(here);
  });

  it('is not there in what is no office', async () => {
    await expect(openLog(inFolder('nothing.sqlite'))).rejects.toBeInstanceOf(NoLogError);
  });

  interface Ended {
    readonly code: number;
    readonly out: string;
    readonly told: string;
  }
  const run = (...options: string[]) =>
    new Promise<Ended>((resolve) => {
      const args = ['--import', 'tsx', 'electron/tools/verify.ts', ...options];
      const env = {
        ...process.env,
        PGPASSWORD: office.server.password,
        TSX_TSCONFIG_PATH: join(ROOT, 'electron', 'tsconfig.json'),
      };
      execFile(process.execPath, args, { cwd: ROOT, env }, (error, out, told) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, told });
      });
    });

  it('is looked through by a command that ends with 0, 1, 2 or 3', async () => {
    const { host, port, database, user } = office.server;
    const server = await run('--server', `postgres://${user}@${host}:${port}/${database}`, '--json');
    expect(server).toMatchObject({ code: 0, out: expect.stringContaining('"fault": null') });
    const { fingerprint } = JSON.parse(server.out);

    const data = join(folder, 'data');
    await mkdir(data);
    await copyFile(office.file.file, join(data, 'streetdesk.sqlite'));
    const whole = await run('--data-dir', data, '--key', fingerprint);
    expect(whole).toMatchObject({ code: 0, out: expect.stringMatching(/is whole.*entries.*seals.*Fingerprint/s) });
    expect(await run('--data-dir', data, '--key', '0'.repeat(32))).toMatchObject({ code: 1 });

    const changed = inFolder('changed.sqlite');
    await copyFile(office.file.file, changed.file);
    await office.query(changed, 'DROP TRIGGER audit_entries_guard_update');
    await office.query(
      changed,
      "UPDATE audit_entries SET actor_name = '李四' WHERE id = (SELECT entry_id FROM audit_links WHERE seq = 7)",
    );
    const altered = await run('--file', changed.file);
    expect(altered).toMatchObject({
      code: 1,
      out: expect.stringMatching(/Entry 7 was changed\.\nWhat it says now: .*李四/),
    });

    expect(await run('--data-dir', data, '--file', 'x')).toMatchObject({ code: 2 });
    const nothing = await run('--file', join(folder, 'nothing'));
    expect(nothing).toMatchObject({ code: 3, told: 'verify: there is no office\n' });
  }, 60_000);
});
