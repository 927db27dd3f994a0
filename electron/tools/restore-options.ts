import { join, resolve } from 'node:path';
import type { ServerLocation } from '../database/data-source';
import { CommandLineError, readCommandLine, readTls } from './command-line';
import { readServerAddress } from './server-address';

/** What the command line of `restore` asks for. */
export interface RestoreOptions {
  readonly data: string;
  /** The folder of backups; null for the one of the data folder. */
  readonly folder: string | null;
  /** What is done with which backup; `latest` is the newest whole one. */
  readonly task: { readonly kind: 'list' } | { readonly kind: 'check' | 'restore'; readonly name: string };
  /** Null for the file in the data folder; its password is "" where it has to be asked for. */
  readonly server: ServerLocation | null;
  readonly passphrase: string;
  /** Null where it has to be asked for. */
  readonly phrase: string | null;
}

/** What is given beside the command line: nobody else can read it there. */
export type Surroundings = Readonly<
  Partial<Record<'PGPASSWORD' | 'STREETDESK_PASSPHRASE' | 'STREETDESK_PHRASE', string>>
>;

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const OPTIONS = {
  ...{ 'data-dir': text, folder: text, check: text, server: text, ca: text },
  ...{ list: flag, phrase: flag, tls: flag, help: { ...flag, short: 'h' } },
} as const;

function parse(args: readonly string[]) {
  return readCommandLine({ args: [...args], options: OPTIONS, allowPositionals: true });
}

function readTask({ values, positionals }: ReturnType<typeof parse>): RestoreOptions['task'] {
  const [name, ...more] = positionals;
  if ([values.list, values.check !== undefined, name !== undefined].filter(Boolean).length > 1 || more.length > 0) {
    throw new CommandLineError('give one of --list, --check NAME and NAME; --help tells more');
  }
  const { check } = values;
  if (check !== undefined) return { kind: 'check', name: check };
  return name === undefined ? { kind: 'list' } : { kind: 'restore', name };
}

function readServer({ values }: ReturnType<typeof parse>, password: string): ServerLocation | null {
  const { server: address, tls, ca } = values;
  if (address === undefined) {
    if (tls || ca !== undefined) throw new CommandLineError('--tls and --ca go with --server');
    return null;
  }
  const server = readServerAddress(address);
  if (server === null) throw new CommandLineError('--server takes postgres://owner@host:port/name');
  return { ...server, tls: readTls(tls, ca), password: server.password === '' ? password : server.password };
}

/** Reads the command line; `help` where that is asked for. Throws {@link CommandLineError}. */
export function readRestoreOptions(args: readonly string[], around: Surroundings = {}): RestoreOptions | 'help' {
  const given = parse(args);
  const { values } = given;
  if (values.help) return 'help';
  const { 'data-dir': dataDir = '', folder } = values;
  const server = readServer(given, around.PGPASSWORD ?? '');
  // Whoever restores a server may sit at a computer that never was a desk.
  const data = dataDir === '' && server !== null ? (folder ?? '') : dataDir;
  if (data === '') throw new CommandLineError('--data-dir DIR is missing; --help tells more');
  return {
    data: resolve(data),
    folder: folder === undefined ? null : resolve(folder),
    task: readTask(given),
    server,
    passphrase: dataDir === '' ? '' : (around.STREETDESK_PASSPHRASE ?? ''),
    phrase: around.STREETDESK_PHRASE ?? (values.phrase ? null : ''),
  };
}

/** The database of a data folder. */
export const databaseOf = (data: string): string => join(data, 'streetdesk.sqlite');
