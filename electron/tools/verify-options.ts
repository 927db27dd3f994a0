import { join, resolve } from 'node:path';
import type { DatabaseLocation } from '../database/data-source';
import { CommandLineError, readCommandLine, readTls } from './command-line';
import { readServerAddress } from './server-address';

/** What the command line of `verify` asks for. */
export interface VerifyOptions {
  readonly location: DatabaseLocation;
  /** The fingerprint as it was typed, without spaces, in capitals; null where none is asked for. */
  readonly fingerprint: string | null;
  readonly isJson: boolean;
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const places = { 'data-dir': text, file: text, server: text } as const;
  const options = { ...places, key: text, json: flag, tls: flag, ca: text, help: { ...flag, short: 'h' } } as const;
  return readCommandLine({ args: [...args], options }).values;
}

function readLocation(given: ReturnType<typeof parse>, password: string): DatabaseLocation {
  const { 'data-dir': folder, file, server: address, tls, ca } = given;
  if ([folder, file, address].filter((each) => each !== undefined && each !== '').length !== 1) {
    throw new CommandLineError('give one of --data-dir, --file and --server; --help tells more');
  }
  if (folder !== undefined) return { driver: 'sqlite', file: join(resolve(folder), 'streetdesk.sqlite') };
  if (file !== undefined) return { driver: 'sqlite', file: resolve(file) };
  const server = readServerAddress(address ?? '');
  if (server === null) throw new CommandLineError('--server takes postgres://user@host:port/name');
  return {
    ...server,
    tls: readTls(tls, ca),
    password: server.password === '' ? password : server.password,
  };
}

/** Reads the command line; `help` where that is asked for. Throws {@link CommandLineError}. */
export function readVerifyOptions(args: readonly string[], password = ''): VerifyOptions | 'help' {
  const given = parse(args);
  if (given.help) return 'help';
  const fingerprint = given.key?.replaceAll(/\s/g, '').toUpperCase() ?? null;
  if (fingerprint !== null && !/^[0-9A-F]{32}$/.test(fingerprint)) {
    throw new CommandLineError('--key takes the 32 digits of a fingerprint');
  }
  return { location: readLocation(given, password), fingerprint, isJson: given.json };
}
