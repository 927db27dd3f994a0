import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { DatabaseLocation } from '../database/data-source';
import { readServerAddress } from './server-address';

/** What the command line of `verify` asks for. */
export interface VerifyOptions {
  readonly location: DatabaseLocation;
  /** The fingerprint as it was typed, without spaces, in capitals; null where none is asked for. */
  readonly fingerprint: string | null;
  readonly isJson: boolean;
}

/** A command line that cannot be done; the message is one clear line. */
export class VerifyOptionError extends Error {}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const places = { 'data-dir': text, file: text, server: text } as const;
  const options = { ...places, key: text, json: flag, tls: flag, ca: text, help: { ...flag, short: 'h' } } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new VerifyOptionError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

function readCertificates(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new VerifyOptionError(`--ca: ${file} cannot be read`);
  }
}

function readLocation(given: ReturnType<typeof parse>, password: string): DatabaseLocation {
  const { 'data-dir': folder, file, server: address, tls, ca } = given;
  if ([folder, file, address].filter((each) => each !== undefined && each !== '').length !== 1) {
    throw new VerifyOptionError('give one of --data-dir, --file and --server; --help tells more');
  }
  if (folder !== undefined) return { driver: 'sqlite', file: join(resolve(folder), 'streetdesk.sqlite') };
  if (file !== undefined) return { driver: 'sqlite', file: resolve(file) };
  const server = readServerAddress(address ?? '');
  if (server === null) throw new VerifyOptionError('--server takes postgres://user@host:port/name');
  const authority = ca === undefined ? null : readCertificates(ca);
  const isEncrypted = tls || authority !== null;
  return {
    ...server,
    tls: isEncrypted ? { ca: authority } : null,
    password: server.password === '' ? password : server.password,
  };
}

/** Reads the command line; `help` where that is asked for. Throws {@link VerifyOptionError}. */
export function readVerifyOptions(args: readonly string[], password = ''): VerifyOptions | 'help' {
  const given = parse(args);
  if (given.help) return 'help';
  const fingerprint = given.key?.replaceAll(/\s/g, '').toUpperCase() ?? null;
  if (fingerprint !== null && !/^[0-9A-F]{32}$/.test(fingerprint)) {
    throw new VerifyOptionError('--key takes the 32 digits of a fingerprint');
  }
  return { location: readLocation(given, password), fingerprint, isJson: given.json };
}
