import type { TestProject } from 'vitest/node';
import { type PostgresAccess, startPostgres } from './postgres-server';
import { runServerScript } from './server-script';

/** An empty database as the shipped script makes it, from which the tests' databases are copied. */
export const EMPTY_OFFICE = 'empty_office';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresAccess;
  }
}

/** Vitest's global set-up: one real PostgreSQL for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  await runServerScript(server.access, EMPTY_OFFICE);
  project.provide('postgres', server.access);
  return () => server.stop();
}
