import type { ServerLocation } from '../database/data-source';

const POSTGRES_PORT = 5432;

/** Reads `postgres://user:password@host:port/name`; null where it is something else. */
export function readServerAddress(text: string): ServerLocation | null {
  const url = URL.parse(text);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2) return null;
  return {
    driver: 'postgres',
    tls: null,
    host: url.hostname,
    port: url.port === '' ? POSTGRES_PORT : Number(url.port),
    database: decodeURIComponent(url.pathname.slice(1)),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
}
