import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { seedOffice } from '../../../electron/tools/seed-office';
import { testMasterKeys } from '../../factories/test-vault';
import { startPostgres } from '../../helpers/postgres-server';
import { DESK, OWNER, runServerScript } from '../../helpers/server-script';
import { BENCH_NOW, RESOURCES } from '../bench-data';
import { startBenchProgram } from '../bench-program';
import type { ReadRun } from '../bench-run';
import { benchDesk, benchList } from '../list';
import { PlainPostgres } from '../plain-postgres';
import { type Figure, formatTable } from '../report';
import { benchTypeahead } from '../typeahead';
import { benchEveryList } from './every-list';
import { growOffice } from './grow-office';

const HELP = `npm run growth -- [options]

Lets an office on a server grow to a district's size and measures its lists and searches, each beside its own statements
sent by the pg driver alone.

  --cases N     how many (default 1500000); 20,000 are seeded, the rest are copies that lie further back
  --rounds N    repetitions of each (default 30)
  --plans 1     also tell which statements read a whole table
  --out FILE    write the figures as JSON: [{id, value, unit, baseline, ratio, conditions}]
`;

const SEEDED = { cases: 20_000, residents: 7_200, months: 2 } as const;
const OFFICE = 'streetdesk';
const WARM_UPS = 3;
/** What an administrator would set for a server of this size. */
const SERVER_FLAGS = ['-c', 'shared_buffers=2GB', '-c', 'max_wal_size=8GB', '-c', 'maintenance_work_mem=512MB'];

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1500000' },
    rounds: { type: 'string', default: '30' },
    plans: { type: 'string', default: '0' },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const tell = (line: string) => void process.stderr.write(`${line}\n`);

function wholeNumber(name: 'cases' | 'rounds'): number {
  const read = Number(values[name]);
  if (!Number.isInteger(read) || read < 1) throw new Error(`--${name} takes a whole number from 1`);
  return read;
}

async function measure(run: ReadRun): Promise<readonly Figure[]> {
  return [
    ...(await benchTypeahead(run)),
    ...(await benchList(run)),
    ...(await benchDesk(run)),
    ...(await benchEveryList(run)),
  ];
}

async function describe(reader: PlainPostgres): Promise<string> {
  const sql = `SELECT (SELECT COUNT(*) FROM cases) c, (SELECT COUNT(*) FROM residents) r,
    pg_size_pretty(pg_database_size(current_database())) s, current_setting('server_version') v`;
  const [row] = await reader.all<{ c: string; r: string; s: string; v: string }>({ sql, parameters: [] });
  return `${row?.c} cases, ${row?.r} residents, ${row?.s}; PostgreSQL ${row?.v} on the same ${cpus().length} CPUs`;
}

async function grow(cases: number): Promise<readonly Figure[]> {
  const server = await startPostgres(SERVER_FLAGS);
  const folder = await mkdtemp(join(tmpdir(), 'streetdesk-growth-'));
  try {
    const { host, port } = server.access;
    await runServerScript(server.access, OFFICE);
    const at = { driver: 'postgres', host, port, database: OFFICE, tls: null } as const;
    const seed = { resourcesDir: RESOURCES, plan: { ...SEEDED, seed: 'growth', now: BENCH_NOW }, tell };
    const { accounts } = await seedOffice({ location: { ...at, ...OWNER }, masterKeys: testMasterKeys, ...seed });
    const client = new pg.Client({ ...server.access, database: OFFICE });
    await client.connect();
    await growOffice(client, Math.ceil(cases / SEEDED.cases), tell).finally(() => client.end());
    const reader = await PlainPostgres.open({ host, port, database: OFFICE, ...DESK });
    const program = await startBenchProgram({ ...at, ...DESK }, folder, accounts);
    const conditions = await describe(reader);
    const shown = { rounds: wholeNumber('rounds'), warmUps: WARM_UPS, showsPlans: values.plans === '1', tell };
    const figures = await measure({ program, reader, conditions, ...shown });
    await program.close();
    await reader.close();
    return figures;
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const figures = await grow(wholeNumber('cases'));
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(`${formatTable(figures)}\n`);
}

if (values.help) process.stdout.write(HELP);
else await main();
