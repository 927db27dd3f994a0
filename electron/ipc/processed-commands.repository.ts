import { LessThan } from 'typeorm';
import { DAY_MS } from '#shared/domain/time/calendar-day';
import type { Clock } from '#shared/domain/time/clock';
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

/** Days for which a change that is sent again is still known. A window sends one again within seconds. */
export const PROCESSED_COMMANDS_DAYS = 30;

/** Forgets the changes that nobody will send again; done at every start, so that the table does not grow for ever. */
export async function forgetOldCommands(database: Database, clock: Clock): Promise<void> {
  const before = new Date(Date.parse(clock.now()) - PROCESSED_COMMANDS_DAYS * DAY_MS).toISOString();
  await database.write('forget-old-commands', (tx) =>
    managerOf(tx).delete(ProcessedCommandEntity, { at: LessThan(before) }),
  );
}
