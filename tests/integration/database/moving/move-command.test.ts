import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../electron/database/open-database';
import { testMasterKeys } from '../../../factories/test-vault';
import { clock, type MovedOffice, openMovedOffice } from './moved-office';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const POLL_MS = 20;

describe('the command that moves', () => {
  let office: MovedOffice;
  beforeEach(async () => {
    office = await openMovedOffice();
  });
  afterEach(() => office.close());

  const start = (): ChildProcess => {
    const { host, port, database, user, password } = office.server;
    const to = `postgres://${user}@${host}:${port}/${database}`;
    const args = ['--import', 'tsx', 'electron/tools/move.ts', '--from', office.file.file, '--to', to];
    const env = { ...process.env, PGPASSWORD: password, TSX_TSCONFIG_PATH: join(root, 'electron', 'tsconfig.json') };
    return spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  };

  it('goes on with what it brought over before it was killed', async () => {
    await (await openDatabase(office.server, clock, { warn: () => undefined }, testMasterKeys)).close();
    const { host, port, database, user, password } = office.server;
    const watcher = new pg.Client({ host, port, database, user, password });
    await watcher.connect();
    await watcher.query('BEGIN');
    await watcher.query('LOCK TABLE supervisions IN EXCLUSIVE MODE'); // so that the command does not come to its end
    const killed = start();
    const count = async () => Number((await watcher.query('SELECT count(*) AS n FROM org_units')).rows[0].n);
    while ((await count()) === 0 && killed.exitCode === null) await pause(POLL_MS);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    await watcher.query('ROLLBACK');
    await watcher.end();

    const again = start();
    const { stdout, stderr } = again;
    if (stdout === null || stderr === null) throw new Error('the command has no output');
    const [report, told] = await Promise.all([text(stdout), text(stderr), once(again, 'exit')]);
    expect(JSON.parse(report)).toMatchObject({ isRestarted: false, resumedRows: expect.any(Number) });
    expect(JSON.parse(report).resumedRows).toBeGreaterThan(0);
    expect(told).toContain('comparing');
  }, 60_000);
});
