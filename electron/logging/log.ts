import { join } from 'node:path';
import electronLog from 'electron-log/node';
import { scrub } from './scrub';

/** What the program writes to its log: no names, no ID numbers, no passwords. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error: unknown): void;
}

/** The stack of an error, never its fields: TypeORM's hold the values of the statement. */
function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const MAX_SIZE_BYTES = 5 * 1024 * 1024;

/** A log in the data folder, `logs/streetdesk.log`; a full file is kept once as `.old`. */
export function createLog(dataFolder: string): Log {
  const logger = electronLog.create({ logId: 'streetdesk' });
  logger.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'streetdesk.log');
  logger.transports.file.maxSize = MAX_SIZE_BYTES;
  logger.transports.console.level = 'error';
  return {
    info: (message) => logger.info(scrub(message)),
    warn: (message) => logger.warn(scrub(message)),
    error: (message, error) => logger.error(scrub(message), scrub(textOf(error))),
  };
}
