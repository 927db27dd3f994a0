import { createLogReader } from '../database/chain/log-reader';
import { verifyLog } from '../database/chain/verify-log';
import { createWriter, type ServerLocation } from '../database/data-source';
import { BackupError } from './backup-error';
import { countServer, type ServerQuery } from './count-server';
import { type BackupRequest, counted, headerOf, type MadeBackup, sealAndCheck } from './make-backup';
import { areFit, reachServer, type ServerTools, startTool } from './server-tools';
import { KEYS, type KeyRow, OFFICE, readRecovery, readStreetName, type Snapshot } from './sqlite-snapshot';

/** A snapshot of a server that several connections see. */
interface ServerSnapshot extends Omit<Snapshot, 'files' | 'masterId'> {
  /** Its name for `pg_dump --snapshot`. */
  readonly id: string;
}

/** Backs up an office on a server by `pg_dump`, from one snapshot, while people work on it. Rejects with BackupError. */
export async function backUpServer(
  request: BackupRequest,
  server: ServerLocation,
  tools: ServerTools | null,
): Promise<MadeBackup> {
  const { folder, meter, signal } = request;
  if (tools === null) throw new BackupError('tool-missing');
  await folder.require();
  const source = await createWriter(server).initialize();
  try {
    await requireFit((sql) => source.query(sql), tools);
    meter.begin('copying');
    const runner = source.createQueryRunner();
    try {
      const snapshot = await takeSnapshot((sql) => runner.query(sql));
      const log = createLogReader({ dialect: 'postgres', read: (work) => work(runner) });
      const { fault, entries } = await verifyLog(log, { onProgress: meter.tell, signal });
      if (fault !== null) throw new BackupError('log-broken', fault.kind);
      if (entries !== snapshot.lastEntry) throw new BackupError('log-broken', `${entries} of ${snapshot.lastEntry}`);
      return await dump(request, server, tools, snapshot);
    } finally {
      await runner.release();
    }
  } finally {
    await source.destroy();
  }
}

async function requireFit(query: ServerQuery, tools: ServerTools): Promise<void> {
  const [row] = (await query('SHOW server_version')) as { server_version: string }[];
  const version = row?.server_version ?? '';
  if (!areFit(tools, version)) throw new BackupError('tool-older', `${tools.version} < ${version}`);
}

async function takeSnapshot(query: ServerQuery): Promise<ServerSnapshot> {
  await query('SET idle_in_transaction_session_timeout = 0');
  await query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const ask = async <R>(sql: string) => (await query(sql)) as R[];
  const [exported] = await ask<{ id: string }>('SELECT pg_export_snapshot() AS id');
  const [head] = await ask<{ seq: number }>('SELECT seq FROM audit_head');
  const [office] = await ask<{ value: string }>(OFFICE);
  return {
    id: exported?.id ?? '',
    counts: await countServer(query),
    lastEntry: head?.seq ?? 0,
    recovery: readRecovery(await ask<KeyRow>(KEYS)),
    streetName: readStreetName(office?.value ?? null),
  };
}

/** The desks' account may not read it; a restore counts it anew. */
const EXCLUDED = '--exclude-table-data=public.migrations_id_seq';

async function dump(
  request: BackupRequest,
  server: ServerLocation,
  tools: ServerTools,
  snapshot: ServerSnapshot,
): Promise<MadeBackup> {
  const { counts, lastEntry } = snapshot;
  const reach = await reachServer(server);
  try {
    const args = [
      '--format=custom',
      '--compress=0',
      '--no-owner',
      EXCLUDED,
      `--snapshot=${snapshot.id}`,
      '--no-password',
    ];
    const tool = startTool(tools.dump, args, reach.environment, request.signal);
    const header = headerOf(request, snapshot, 'postgres');
    const manifest = { counts: { ...counts }, lastEntry, files: [], lostFiles: [] };
    const body = counted(untilEnded(tool), () => undefined);
    const made = await sealAndCheck(request, { header, manifest, body });
    const rows = Object.values(counts).reduce((sum, each) => sum + each, 0);
    return { ...made, rows, files: counts.stored_files ?? 0, lostFiles: 0 };
  } finally {
    await reach.close();
  }
}

/** What a tool writes; it must have ended well, or what it wrote is not whole. */
async function* untilEnded({ child, ended }: ReturnType<typeof startTool>): AsyncGenerator<Buffer> {
  for await (const bytes of child.stdout ?? []) yield bytes as Buffer;
  await ended;
}
