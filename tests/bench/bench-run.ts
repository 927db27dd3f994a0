import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchOffice } from './bench-data';
import { type BenchProgram, startBenchProgram } from './bench-program';
import type { PlainReader } from './plain-reader';
import { PlainSqlite } from './plain-sqlite';

/** What a benchmark that only reads works with. */
export interface ReadRun {
  readonly program: BenchProgram;
  /** The plain driver on the program's own database. */
  readonly reader: PlainReader;
  readonly rounds: number;
  readonly warmUps: number;
  /** Rows, versions and machine, as every figure names them. */
  readonly conditions: string;
  /** Whether statements that scan a table are shown. */
  readonly showsPlans: boolean;
  tell(line: string): void;
}

/** What every benchmark works with: copies of one office, so that the cached one stays as it was made. */
export interface BenchRun extends ReadRun {
  readonly office: BenchOffice;
  /** The plain driver on a twin of the program's file, for what it writes. */
  readonly writer: PlainSqlite;
}

/** Says under what a figure was measured. */
async function describe(office: BenchOffice, plain: PlainSqlite): Promise<string> {
  const sql = 'SELECT (SELECT COUNT(*) FROM cases) c, (SELECT COUNT(*) FROM residents) r, sqlite_version() v';
  const [row] = await plain.all<{ c: number; r: number; v: string }>({ sql, parameters: [] });
  const rows = `${row?.c} cases, ${row?.r} residents`;
  return `${office.scale}: ${rows}; SQLite ${row?.v}, Node ${process.versions.node}, ${cpus().length} CPUs`;
}

/** Opens copies of the office, gives them to `work`, and removes them. */
export async function withRun<T>(
  office: BenchOffice,
  options: Pick<BenchRun, 'rounds' | 'warmUps' | 'showsPlans' | 'tell'>,
  work: (run: BenchRun) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'streetdesk-bench-run-'));
  const [own, twin] = ['program.sqlite', 'twin.sqlite'].map((name) => join(folder, name)) as [string, string];
  try {
    for (const copy of [own, twin]) copyFileSync(office.file, copy);
    const program = await startBenchProgram({ driver: 'sqlite', file: own }, folder, office.accounts);
    const reader = await PlainSqlite.open(own, 'read');
    const writer = await PlainSqlite.open(twin, 'write');
    const conditions = await describe(office, reader);
    const answer = await work({ office, program, reader, writer, conditions, ...options });
    for (const each of [reader, writer, program]) await each.close();
    return answer;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
