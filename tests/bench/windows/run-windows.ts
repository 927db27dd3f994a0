import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type PostgresAccess, type PostgresServer, startPostgres } from '../../helpers/postgres-server';
import { describeWork } from './figures';
import { findFaults } from './inspect';
import { makeOffice, OFFICE, OFFICE_DAY } from './make-office';
import { openWindows } from './open-windows';
import { recordCommands } from './record-commands';
import { GRACE_MS, type RecordedCommand } from './rounds';
import type { OfficeOnServer, WindowEnd, WindowReport } from './terms';

const TWIN = 'streetdesk_plain';
/** Thirty desks take up to five connections each. */
const SERVER_FLAGS = ['-c', 'max_connections=200'];

/** A window that has told nothing so long after its last try counts as one that never will. */
const LATE_MS = 20_000;
const TELL_MS = 15_000;

/** How many windows for how long; whether the server is killed in the middle; whether the plain way is measured too. */
export interface WindowsPlan {
  readonly windows: number;
  readonly seconds: number;
  readonly isKilled: boolean;
  readonly isCompared: boolean;
  readonly cases: number;
  tell(line: string): void;
}

/** What came of it. */
export interface WindowsOutcome {
  readonly program: readonly WindowReport[];
  /** Null where it was not asked for. */
  readonly plain: readonly WindowReport[] | null;
  /** The statements of each command that the plain way sends; empty where it was not asked for. */
  readonly recorded: readonly RecordedCommand[];
  /** What is wrong in the database; empty where all is right. */
  readonly faults: readonly string[];
}

/** Starts a server, seeds an office, lets the windows work on it, and looks at what they left. */
export async function runWindows(plan: WindowsPlan): Promise<WindowsOutcome> {
  const server = await startPostgres(SERVER_FLAGS);
  try {
    const { access } = server;
    const office = await makeOffice(access, plan);
    const recorded = plan.isCompared ? await recordOnTwin(access, office) : null;
    plan.tell(`${plan.windows} windows for ${plan.seconds} s`);
    const { reports: program, faults: unended } = await letWork(plan, server, office, null);
    const faults = [...unended, ...(await lookAt(access, program))];
    for (const line of describeWork(program, plan.seconds)) plan.tell(line);
    plan.tell(faults.length === 0 ? 'nothing lost, doubled or unreported' : faults.join('\n'));
    if (recorded === null) return { program, plain: null, recorded: [], faults };
    plan.tell('the same statements by pg alone');
    const location = { ...office.location, database: TWIN };
    const plain = await letWork({ ...plan, isKilled: false }, server, { ...office, location }, recorded);
    for (const line of describeWork(plain.reports, plan.seconds)) plan.tell(line);
    return { program, plain: plain.reports, recorded, faults: [...faults, ...plain.faults] };
  } finally {
    await server.stop();
  }
}

async function lookAt(access: PostgresAccess, reports: readonly WindowReport[]) {
  const client = new pg.Client({ ...access, database: OFFICE });
  await client.connect();
  return findFaults(client, OFFICE_DAY, reports).finally(() => client.end());
}

/** The plain way works on a copy, so that the office holds what the program wrote and nothing else. */
async function recordOnTwin(access: PostgresAccess, office: OfficeOnServer): Promise<readonly RecordedCommand[]> {
  const client = new pg.Client({ ...access, database: 'postgres' });
  await client.connect();
  await client.query(`CREATE DATABASE ${TWIN} TEMPLATE ${OFFICE}`);
  await client.end();
  return recordCommands({ ...office, location: { ...office.location, database: TWIN } });
}

/** What the windows saw, and which of them told nothing. */
interface Worked {
  readonly reports: readonly WindowReport[];
  readonly faults: readonly string[];
}

const sortEnds = (ends: readonly WindowEnd[]): Worked => ({
  reports: ends.flatMap((end) => ('report' in end ? [end.report] : [])),
  faults: ends.flatMap((end) => ('fault' in end ? [end.fault] : [])),
});

async function letWork(
  { windows, seconds, isKilled, tell }: WindowsPlan,
  server: PostgresServer,
  office: OfficeOnServer,
  plainly: readonly RecordedCommand[] | null,
): Promise<Worked> {
  const tasks = Array.from({ length: windows }, (_, serial) => {
    return { office, serial, isWriting: serial % 2 === 0, seconds, plainly };
  });
  const opened = await openWindows(tasks);
  const startedAt = Date.now();
  const progress = setInterval(() => tell(`${Math.round((Date.now() - startedAt) / 1000)} of ${seconds} s`), TELL_MS);
  const killed = async () => {
    await pause(seconds * 500);
    await server.kill();
    await server.startAgain();
  };
  try {
    const limitMs = seconds * 1000 + GRACE_MS + LATE_MS;
    const ends = Promise.all(opened.map((window) => window.work(limitMs)));
    const [seen] = await Promise.all([ends, isKilled ? killed() : null]);
    return sortEnds(seen);
  } finally {
    clearInterval(progress);
    for (const window of opened) window.end();
  }
}
