import { join } from 'node:path';
import electronLog from 'electron-log/node';

/** What the program writes to its log: no names, no ID numbers, no passwords. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error: unknown): void;
}

const MAX_SIZE_BYTES = 5 * 1024 * 1024;

/** A log in the data folder, `logs/streetdesk.log`; a full file is kept once as `.old`. */
export function createLog(dataFolder: string): Log {
  const logger = electronLog.create({ logId: 'streetdesk' });
  logger.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'streetdesk.log');
  logger.transports.file.maxSize = MAX_SIZE_BYTES;
  logger.transports.console.level = 'error';
  return {
    info: (message) => logger.info(message),
    warn: (message) => logger.warn(message),
    error: (message, error) => logger.error(message, error instanceof Error ? error.stack : error),
  };
}
