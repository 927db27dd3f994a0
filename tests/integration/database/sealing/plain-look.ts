import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createWriter, type DatabaseLocation } from '../../../../electron/database/data-source';

/** Looks at a database as one who has its files or its rows, and no key. Answers where a text stands plain. */
export async function findPlain(location: DatabaseLocation, texts: readonly string[]): Promise<readonly string[]> {
  const found =
    location.driver === 'sqlite'
      ? await findInFolder(dirname(location.file), texts)
      : await withSource(location, (source) => findInTables(source, texts));
  return [...new Set(found)].sort();
}

/** Texts whose bytes stand in the files of a folder, with the names of the files. */
export async function findInFolder(folder: string, texts: readonly string[]): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of names.filter((each) => each.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    for (const text of texts) if (bytes.includes(text)) found.push(`${entry.name}: ${text}`);
  }
  return found;
}

const TABLES = 'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()';

async function findInTables(source: DataSource, texts: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  const tables: { name: string }[] = await source.query(TABLES);
  for (const { name } of tables) {
    for (const text of texts) {
      const hex = Buffer.from(text).toString('hex');
      const sql = `SELECT count(*) AS n FROM "${name}" t WHERE t::text LIKE $1 OR t::text LIKE $2`;
      const [row]: { n: string }[] = await source.query(sql, [`%${text}%`, `%${hex}%`]);
      if (Number(row?.n) > 0) found.push(`${name}: ${text}`);
    }
  }
  return found;
}

/** Runs work over a connection of its own, which knows no keys. */
export async function withSource<T>(location: DatabaseLocation, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await createWriter(location).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
