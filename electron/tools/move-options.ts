import { dirname, join, resolve } from 'node:path';
import type { DatabaseLocation, ServerLocation } from '../database/data-source';
import { CommandLineError, readCommandLine, readTls } from './command-line';
import { readServerAddress } from './server-address';

/** What the command line of `move` asks for. */
export interface MoveOptions {
  readonly from: DatabaseLocation;
  readonly to: DatabaseLocation;
  readonly filesFolder: string;
}

type Tls = ServerLocation['tls'];

function readPlace(name: string, text: string | undefined, tls: Tls, password: string): DatabaseLocation {
  if (text === undefined || text === '') throw new CommandLineError(`--${name} PLACE is missing; --help tells more`);
  if (!/^\w+:\/\//.test(text)) return { driver: 'sqlite', file: resolve(text) };
  const server = readServerAddress(text);
  if (server === null) throw new CommandLineError(`--${name} takes a file or postgres://user@host:port/name`);
  return { ...server, tls, password: server.password === '' ? password : server.password };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = { from: text, to: text, files: text, ca: text, tls: flag, help: { ...flag, short: 'h' } } as const;
  return readCommandLine({ args: [...args], options }).values;
}

/** Reads the command line; `help` where that is asked for. Throws {@link CommandLineError}. */
export function readMoveOptions(args: readonly string[], password = ''): MoveOptions | 'help' {
  const { from: source, to: target, files, ca, tls: isEncrypted, help } = parse(args);
  if (help) return 'help';
  const tls = readTls(isEncrypted, ca);
  const from = readPlace('from', source, tls, password);
  const to = readPlace('to', target, tls, password);
  const file = from.driver === 'sqlite' ? from : to;
  if (from.driver === to.driver || file.driver !== 'sqlite') {
    throw new CommandLineError('one of --from and --to is a file, the other a server');
  }
  return { from, to, filesFolder: files === undefined ? join(dirname(file.file), 'files') : resolve(files) };
}
