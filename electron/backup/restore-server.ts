import { pipeline } from 'node:stream/promises';
import { createLogReader } from '../database/chain/log-reader';
import { verifyLog } from '../database/chain/verify-log';
import { createWriter, type ServerLocation } from '../database/data-source';
import { grantProgram } from '../database/server/grant-program';
import { openArchive } from './archive-file';
import { BackupError } from './backup-error';
import type { BackupHeader } from './backup-header';
import type { BackupMeter } from './backup-meter';
import { refuseOtherCounts } from './check-sqlite';
import { countServer } from './count-server';
import { findServerTools, reachServer, startTool } from './server-tools';

/** What is restored into a server, and how it is watched. */
export interface ServerRestore {
  readonly path: string;
  readonly master: Buffer;
  /** The owner's account, and an empty database of his. */
  readonly server: ServerLocation;
  readonly meter: BackupMeter;
  readonly signal: AbortSignal;
}

/**
 * Brings an office out of a backup into an empty database of a server, in one transaction, and looks through what arrived. A
 * database that holds anything is refused: its owner renames it first, so that nothing is overwritten. Rejects with BackupError.
 */
export async function restoreServer({ path, master, server, meter, signal }: ServerRestore): Promise<BackupHeader> {
  const tools = await findServerTools();
  if (tools === null) throw new BackupError('tool-missing');
  const archive = await openArchive(path, master);
  const reach = await reachServer(server);
  try {
    if (archive.header.dialect !== 'postgres') throw new BackupError('other-kind', path);
    await requireEmpty(server);
    meter.begin('copying');
    const args = ['--no-owner', '--no-privileges', '--single-transaction', '--exit-on-error', '--no-password'];
    const tool = startTool(tools.restore, [...args, `--dbname=${server.database}`], reach.environment, signal);
    if (tool.child.stdin === null) throw new BackupError('tool-failed');
    tool.child.stdout?.resume();
    await Promise.all([pipeline(archive.body, tool.child.stdin).catch(() => tool.ended), tool.ended]);
    meter.begin('verifying');
    await look(server, archive.manifest, { onProgress: meter.tell, signal });
    return archive.header;
  } finally {
    await archive.close();
    await reach.close();
  }
}

async function requireEmpty(server: ServerLocation): Promise<void> {
  const source = await createWriter(server).initialize();
  try {
    const tables = Object.keys(await countServer((sql) => source.query(sql)));
    if (tables[0] !== undefined) throw new BackupError('not-empty', tables[0]);
  } finally {
    await source.destroy();
  }
}

async function look(
  server: ServerLocation,
  manifest: { readonly counts: Readonly<Record<string, number>>; readonly lastEntry: number },
  watch: { readonly onProgress: (done: number, total: number) => void; readonly signal: AbortSignal },
): Promise<void> {
  const source = await createWriter(server).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query("SELECT setval('migrations_id_seq', (SELECT max(id) FROM migrations))");
    await grantProgram(runner);
    await runner.query('ANALYZE');
    refuseOtherCounts(await countServer((sql) => runner.query(sql)), manifest.counts);
    const log = createLogReader({ dialect: 'postgres', read: (work) => work(runner) });
    const { fault, entries } = await verifyLog(log, watch);
    if (fault !== null || entries !== manifest.lastEntry)
      throw new BackupError('log-broken', fault?.kind ?? `${entries}`);
  } finally {
    await runner.release();
    await source.destroy();
  }
}
