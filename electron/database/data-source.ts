import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { entities } from './entities';
import { migrations } from './migrations';
import { SnakeNaming } from './naming-strategy';

/** Where the database is: a file of this computer, or a server. */
export type DatabaseLocation =
  | { readonly driver: 'sqlite'; readonly file: string }
  | {
      readonly driver: 'postgres';
      readonly host: string;
      readonly port: number;
      readonly database: string;
      readonly user: string;
      readonly password: string;
    };

const BUSY_TIMEOUT_MS = 5_000;

/** The writing data source: one connection for a file, a pool for a server. Never synchronizes. */
export function createWriter(location: DatabaseLocation): DataSource {
  const common = { entities, migrations, namingStrategy: new SnakeNaming(), synchronize: false, migrationsRun: false };
  if (location.driver === 'sqlite') {
    return new DataSource({
      ...common,
      type: 'sqlite',
      database: location.file,
      enableWAL: true,
      busyTimeout: BUSY_TIMEOUT_MS,
    });
  }
  return new DataSource({
    ...common,
    type: 'postgres',
    host: location.host,
    port: location.port,
    database: location.database,
    username: location.user,
    password: location.password,
    poolSize: 10,
  });
}

/** A second, read-only connection to a file, so that reads never wait for a write. */
export function createSqliteReader(file: string): DataSource {
  return new DataSource({
    type: 'sqlite',
    database: file,
    entities,
    namingStrategy: new SnakeNaming(),
    flags: 1, // SQLITE_OPEN_READONLY
    busyTimeout: BUSY_TIMEOUT_MS,
  });
}
