import type { ClientConfig } from 'pg';
import type { WatchedSockets } from './watched-sockets';

/** How a server is reached. */
export interface ServerAccess {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** Encrypted and the server's certificate checked: against `ca` (PEM), or against what the computer trusts. Null: not encrypted. */
  readonly tls: { readonly ca: string | null } | null;
}

/** Milliseconds after which a server that does not answer counts as not there. */
export const CONNECT_TIMEOUT_MS = 5_000;

/**
 * What each session asks of the server: a write that waits for another gives up as on a file; a desk that lost its
 * network does not hold its locks, because the server looks after silent connections and ends idle transactions.
 */
const SESSION = [
  'lock_timeout=10s',
  'idle_in_transaction_session_timeout=60s',
  'tcp_keepalives_idle=15',
  'tcp_keepalives_interval=5',
  'tcp_keepalives_count=3',
  'client_min_messages=warning',
];

/** The driver's options for one connection. */
export function connectionOptions(access: ServerAccess, sockets: WatchedSockets, name: string): ClientConfig {
  const { host, port, database, user, password, tls } = access;
  return {
    ...{ host, port, database, user, password },
    ssl: tls === null ? false : { rejectUnauthorized: true, ...(tls.ca === null ? {} : { ca: tls.ca }) },
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    application_name: name,
    options: SESSION.map((setting) => `-c ${setting}`).join(' '),
    stream: () => sockets.create(),
  };
}
