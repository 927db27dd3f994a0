import type { Database } from '../database/database';
import { ProcessedCommandEntity } from '../database/entities/processed-command.entity';
import { managerOf } from '../database/transaction';
import type { ProcessedCommands } from './dispatcher';

/** The record of changes that were done, which the gate writes in each change's own transaction. */
export function createProcessedCommands(database: Database): ProcessedCommands {
  return {
    find: (key) => database.read((tx) => managerOf(tx).findOneBy(ProcessedCommandEntity, { key })),
  };
}
