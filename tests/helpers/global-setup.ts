import type { TestProject } from 'vitest/node';
import { makeOfficeTemplates } from './office-templates';
import { type PostgresAccess, startPostgres } from './postgres-server';
import { openQuickFolder } from './quick-folder';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresAccess;
    /** A SQLite file with the program's tables and no row. */
    fileTemplate: string;
  }
}

/** Vitest's global set-up: a quick folder and one real PostgreSQL for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { folder, remove } = openQuickFolder();
  const server = await startPostgres();
  project.provide('fileTemplate', await makeOfficeTemplates(server.access, folder));
  project.provide('postgres', server.access);
  return async () => {
    await server.stop();
    remove();
  };
}
