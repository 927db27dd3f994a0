import type { TestProject } from 'vitest/node';
import { type PostgresAccess, startPostgres } from './postgres-server';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresAccess;
  }
}

/** Vitest's global set-up: one real PostgreSQL for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide('postgres', server.access);
  return () => server.stop();
}
