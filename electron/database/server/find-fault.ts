import type { ServerFault } from '#shared/domain/storage/server-fault';
import { HalfMovedError, NewerDatabaseError, OlderDatabaseError } from '../errors';

/** SQLSTATE (or its class of two signs) → fault. Source: PostgreSQL, appendix A. */
const BY_STATE: Readonly<Record<string, ServerFault>> = {
  '08': 'refused',
  '28': 'credentials',
  '3D000': 'database-missing',
  '42501': 'rights',
  '53100': 'disk-full',
  '53300': 'too-many-connections',
  '57P01': 'refused',
  '57P02': 'refused',
  '57P03': 'starting-up',
  '25006': 'read-only',
};

/** Codes of Node's network and TLS → fault. */
const BY_CODE: Readonly<Record<string, ServerFault>> = {
  ENOTFOUND: 'name-unknown',
  EAI_AGAIN: 'name-unknown',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'refused',
  EPIPE: 'refused',
  ETIMEDOUT: 'silent',
  EHOSTUNREACH: 'silent',
  ENETUNREACH: 'silent',
  EHOSTDOWN: 'silent',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-untrusted',
  CERT_SIGNATURE_FAILURE: 'certificate-untrusted',
  CERT_REVOKED: 'certificate-untrusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-expired',
  ERR_SSL_WRONG_VERSION_NUMBER: 'no-server',
};

/** What `pg` says in words only (its source, 8.x) → fault. */
const BY_WORDS: readonly (readonly [RegExp, ServerFault])[] = [
  [/does not support SSL/i, 'tls-missing'],
  [/pg_hba\.conf (entry|rejects).*(no encryption|SSL off)/i, 'tls-needed'],
  [/invalid response|unexpected message|unknown message|error establishing an SSL connection/i, 'no-server'],
  [/timeout expired|query read timeout|connection timeout|timeout exceeded when trying to connect/i, 'silent'],
  [/connection terminated|client has encountered a connection error|not queryable|connection ended/i, 'refused'],
  // TypeORM's words for a session that broke between two statements
  [/query runner already released/i, 'refused'],
  [/cannot use a pool after calling end|driver not connected/i, 'refused'],
];

interface Told {
  readonly code: string;
  readonly message: string;
}

/** The driver's own error, wherever TypeORM or Node (several addresses of one name) has put it. */
function innermost(error: unknown): Told {
  if (!(error instanceof Error)) return { code: '', message: String(error) };
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0]);
  if ('driverError' in error && error.driverError instanceof Error) return innermost(error.driverError);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { code, message: error.message };
}

/** Says why a server cannot be worked with, from whatever its driver threw. */
export function findFault(error: unknown): ServerFault {
  if (error instanceof NewerDatabaseError) return 'schema-newer';
  if (error instanceof OlderDatabaseError) return 'schema-older';
  if (error instanceof HalfMovedError) return 'moving';
  const { code, message } = innermost(error);
  const byWords = BY_WORDS.find(([words]) => words.test(message))?.[1];
  return byWords ?? BY_CODE[code] ?? BY_STATE[code] ?? BY_STATE[code.slice(0, 2)] ?? 'other';
}

const LOST: readonly ServerFault[] = ['name-unknown', 'refused', 'silent', 'starting-up', 'no-server'];

/** Whether a statement failed because the server or the way to it is gone, so that it is worth sending again later. */
export const isServerLost = (error: unknown): boolean => LOST.includes(findFault(error));

/** Faults that may go away by themselves. */
const PASSING: readonly ServerFault[] = [
  'name-unknown',
  'refused',
  'silent',
  'starting-up',
  'too-many-connections',
  'disk-full',
];

/** Whether a fault may go away by itself, so that trying again makes sense. */
export const isPassing = (fault: ServerFault): boolean => PASSING.includes(fault);
