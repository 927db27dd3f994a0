import { type FileFault, isPassingFileFault } from '#shared/domain/storage/file-fault';
import type { ServerFault } from '#shared/domain/storage/server-fault';
import { findFileTrouble } from '../database/file/look-at-disk';
import { findFileFault } from '../database/file-fault';
import { findFault, isPassing } from '../database/server/find-fault';
import type { HostParts } from './host-parts';

/** Why the office could not be opened: the server's side or the file's; neither where somebody has to type something first. */
export interface OpeningFault {
  readonly server: ServerFault | null;
  readonly file: FileFault | null;
}

/** Nothing is wrong. */
export const NO_FAULT: OpeningFault = { server: null, file: null };

/** Finds it from what was thrown, and writes it down. */
export async function findOpeningFault(
  error: unknown,
  isHere: boolean,
  { log, databaseFile }: Pick<HostParts, 'log' | 'databaseFile'>,
): Promise<OpeningFault> {
  if (isHere) {
    log.error('the file of this computer could not be opened', error);
    return { server: null, file: (await findFileTrouble(databaseFile, error)) ?? findFileFault(error) };
  }
  const server = findFault(error);
  log.warn(`the server could not be opened: ${server}`);
  return { server, file: null };
}

/** Whether it may pass by itself, so that it is tried again. */
export const mayPass = ({ server, file }: OpeningFault): boolean =>
  (server !== null && isPassing(server)) || (file !== null && isPassingFileFault(file));
