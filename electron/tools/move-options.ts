import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { DatabaseLocation } from '../database/data-source';
import { readServerAddress } from './server-address';

/** What the command line of `move` asks for. */
export interface MoveOptions {
  readonly from: DatabaseLocation;
  readonly to: DatabaseLocation;
  readonly filesFolder: string;
}

/** A command line that cannot be done; the message is one clear line. */
export class MoveOptionError extends Error {}

type Tls = { readonly ca: string | null } | null;

function readPlace(name: string, text: string | undefined, tls: Tls, password: string): DatabaseLocation {
  if (text === undefined || text === '') throw new MoveOptionError(`--${name} PLACE is missing; --help tells more`);
  if (!/^\w+:\/\//.test(text)) return { driver: 'sqlite', file: resolve(text) };
  const server = readServerAddress(text);
  if (server === null) throw new MoveOptionError(`--${name} takes a file or postgres://user@host:port/name`);
  return { ...server, tls, password: server.password === '' ? password : server.password };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = { from: text, to: text, files: text, ca: text, tls: flag, help: { ...flag, short: 'h' } } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new MoveOptionError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

function readCertificates(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new MoveOptionError(`--ca: ${file} cannot be read`);
  }
}

/** Reads the command line; `help` where that is asked for. Throws {@link MoveOptionError}. */
export function readMoveOptions(args: readonly string[], password = ''): MoveOptions | 'help' {
  const { from: source, to: target, files, ca, tls: isEncrypted, help } = parse(args);
  if (help) return 'help';
  const authority = ca === undefined ? null : readCertificates(ca);
  const tls = isEncrypted || authority !== null ? { ca: authority } : null;
  const from = readPlace('from', source, tls, password);
  const to = readPlace('to', target, tls, password);
  const file = from.driver === 'sqlite' ? from : to;
  if (from.driver === to.driver || file.driver !== 'sqlite') {
    throw new MoveOptionError('one of --from and --to is a file, the other a server');
  }
  return { from, to, filesFolder: files === undefined ? join(dirname(file.file), 'files') : resolve(files) };
}
