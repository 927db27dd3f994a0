import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import type { OpenArchive } from './archive-file';
import { BackupError } from './backup-error';
import type { ArchiveLook } from './backup-meter';
import { refuseOtherCounts } from './check-sqlite';
import { findServerTools, startTool } from './server-tools';

const COPY = /^COPY public\.(?:"([^"]+)"|([a-z_]+)) \(/;
const END = '\\.';

/**
 * Opens a dump as a restore would, into its statements instead of a server, and counts the rows of every table against the
 * snapshot's. The log's chain was followed in the snapshot itself before it was dumped. Rejects with BackupError.
 */
export async function checkDump({ body, manifest }: OpenArchive, { meter, signal }: ArchiveLook): Promise<void> {
  const tools = await findServerTools();
  if (tools === null) throw new BackupError('tool-missing');
  const total = Object.values(manifest.counts).reduce((sum, rows) => sum + rows, 0);
  const tool = startTool(tools.restore, ['--file=-', '--no-owner'], {}, signal);
  const { stdin, stdout } = tool.child;
  if (stdin === null || stdout === null) throw new BackupError('tool-failed');
  const [counts] = await Promise.all([
    countRows(createInterface({ input: stdout, crlfDelay: 0 }), (done) => meter.tell(done, total)),
    pipeline(body, stdin),
    tool.ended,
  ]);
  refuseOtherCounts(counts, manifest.counts);
}

/** Rows of each table in the statements of a dump. */
async function countRows(lines: AsyncIterable<string>, tell: (done: number) => void): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  let table: string | null = null;
  let done = 0;
  for await (const line of lines) {
    if (table === null) {
      const [, quoted, plain] = COPY.exec(line) ?? [];
      table = quoted ?? plain ?? null;
      if (table !== null) counts[table] = 0;
    } else if (line === END) table = null;
    else {
      counts[table] = (counts[table] ?? 0) + 1;
      done += 1;
      tell(done);
    }
  }
  return counts;
}
