import { readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { ServerLocation } from '../database/data-source';

/** A command line that cannot be done; the message is one clear line. */
export class CommandLineError extends Error {}

/** What `parseArgs` reads, and its first line where it cannot. Throws {@link CommandLineError}. */
export function readCommandLine<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new CommandLineError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

/** How a server is spoken to, from `--tls` and `--ca FILE`. Throws {@link CommandLineError}. */
export function readTls(isEncrypted: boolean, ca: string | undefined): ServerLocation['tls'] {
  const authority = ca === undefined ? null : readCertificates(ca);
  return isEncrypted || authority !== null ? { ca: authority } : null;
}

function readCertificates(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandLineError(`--ca: ${file} cannot be read`);
  }
}
