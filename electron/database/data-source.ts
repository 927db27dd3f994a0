import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { entities } from './entities';
import { storedFileEntity } from './entities/stored-file.entity';
import { migrations } from './migrations';
import { SnakeNaming } from './naming-strategy';
import { connectionOptions, type ServerAccess } from './server/server-access';
import { WatchedSockets } from './server/watched-sockets';

/** Where the database is: a file of this computer, or a server. */
export type DatabaseLocation = { readonly driver: 'sqlite'; readonly file: string } | ServerLocation;

/** A server, and how it is reached. */
export type ServerLocation = { readonly driver: 'postgres' } & ServerAccess;

const BUSY_TIMEOUT_MS = 5_000;
/** One desk does few things at once; thirty of them share one server. */
const DESK_CONNECTIONS = 4;

const fileEntities = [...entities, storedFileEntity('blob')];

/** The writing data source: one connection for a file, a small pool for a server. Never synchronizes. */
export function createWriter(location: DatabaseLocation, sockets = new WatchedSockets()): DataSource {
  const common = { migrations, namingStrategy: new SnakeNaming(), synchronize: false, migrationsRun: false };
  if (location.driver === 'sqlite') {
    return new DataSource({
      ...common,
      entities: fileEntities,
      type: 'sqlite',
      database: location.file,
      enableWAL: true,
      busyTimeout: BUSY_TIMEOUT_MS,
    });
  }
  return new DataSource({
    ...common,
    entities: [...entities, storedFileEntity('bytea')],
    type: 'postgres',
    poolSize: DESK_CONNECTIONS,
    // Connections that break while nobody uses them: the line notices by itself.
    poolErrorHandler: () => undefined,
    extra: connectionOptions(location, sockets, 'streetdesk'),
  });
}

/** A second, read-only connection to a file, so that reads never wait for a write. */
export function createSqliteReader(file: string): DataSource {
  return new DataSource({
    type: 'sqlite',
    database: file,
    entities: fileEntities,
    namingStrategy: new SnakeNaming(),
    flags: 1, // SQLITE_OPEN_READONLY
    busyTimeout: BUSY_TIMEOUT_MS,
  });
}
