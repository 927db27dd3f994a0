import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { linkEarlierEntries } from '../../../electron/database/chain/link-earlier-entries';
import { withoutGuard } from '../../../electron/database/chain/log-guard';
import { readLogOf } from '../../../electron/database/chain/log-reader';
import { verifyLog } from '../../../electron/database/chain/verify-log';
import { createWriter } from '../../../electron/database/data-source';
import { openDatabase } from '../../../electron/database/open-database';
import { testMasterKeys } from '../../factories/test-vault';

const HELP = `npm run large-log -- [options]

Fills the log of an office in a file as an earlier version would have, then links it as the upgrade does, and looks
through it: how long that takes, and how much memory.

  --entries N   how many (default 2000000)
`;
const MIB = 1024 * 1024;
const clock = { now: () => '2026-03-02T01:00:00.000Z' };

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '2000000' }, help: { type: 'boolean', default: false } },
});

/** Runs it and says how long it took and the most memory that the process had meanwhile. */
async function measure<T>(name: string, work: () => Promise<T>): Promise<T> {
  let most = process.memoryUsage.rss();
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 100);
  const startedAt = performance.now();
  const value = await work();
  clearInterval(watch);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${name}: ${seconds} s, at most ${Math.round(most / MIB)} MiB of memory\n`);
  return value;
}

/** Entries of an earlier version, spread over ten years, with the texts that acts usually have. */
const FILL = `INSERT INTO audit_entries (id, at, actor_id, actor_name, action, case_id, subject_id, detail)
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
  SELECT printf('01890000-%04x-7%03x-8000-%012x', i / 65536, i % 4096, i),
    strftime('%Y-%m-%dT%H:%M:%fZ', 1456800000 + i * 157, 'unixepoch'),
    printf('01890000-0000-7000-8000-%012x', i % 40), '演示窗口受理员', 'case.accepted',
    printf('01890000-0000-7000-8000-%012x', i / 8), printf('01890000-0000-7000-8000-%012x', i / 8),
    json_object('number', printf('3702022012016%010d', i), 'item', '临时救助审核', 'unitName', '社会事务科') FROM n`;

async function main(entries: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'streetdesk-log-'));
  const file = join(folder, 'streetdesk.sqlite');
  const open = () => openDatabase({ driver: 'sqlite', file }, clock, { warn: () => undefined }, testMasterKeys);
  try {
    await (await open()).close();
    const writer = await createWriter({ driver: 'sqlite', file }).initialize();
    await measure(`${entries} entries written`, () => writer.query(FILL, [entries]));
    const runner = writer.createQueryRunner();
    await runner.startTransaction();
    await withoutGuard(runner, 'sqlite', async () => {
      for (const table of ['audit_links', 'audit_seals', 'audit_head']) await runner.query(`DELETE FROM ${table}`);
      await measure('linked as the upgrade does', () => linkEarlierEntries(runner, 'sqlite'));
    });
    await measure('committed', () => runner.commitTransaction());
    await writer.destroy();
    process.stdout.write(`the file: ${Math.round((await stat(file)).size / MIB)} MiB\n`);
    const database = await measure('opened', open);
    const { fault } = await measure('looked through', () => verifyLog(readLogOf(database)));
    process.stdout.write(fault === null ? 'the log is whole\n' : `FAULT ${JSON.stringify(fault)}\n`);
    process.exitCode = fault === null ? 0 : 1;
    await measure('closed', () => database.close());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (values.help) process.stdout.write(HELP);
else if (!/^[1-9]\d*$/.test(values.entries)) {
  process.stderr.write('--entries takes a whole number\n');
  process.exitCode = 2;
} else await main(Number(values.entries));
