import type { DataSource, EntityManager } from 'typeorm';
import type { AbstractSqliteDriver } from 'typeorm/driver/sqlite-abstract/AbstractSqliteDriver.js';

/**
 * Runs one transaction on the writing connection of a file. SQLite itself rolls a transaction back when its disk is full or
 * fails (sqlite.org/lang_transaction.html). TypeORM's own ROLLBACK then fails, and its one runner goes on as if that
 * transaction were open: the next ones would be savepoints inside one another, and after one more failed write nothing
 * would ever be committed. So a runner that still believes in a transaction is never used again.
 */
export async function runFileTransaction<T>(
  writer: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  try {
    return await writer.transaction(work);
  } catch (error) {
    await endTransaction(writer);
    throw error;
  }
}

async function endTransaction(writer: DataSource): Promise<void> {
  const runner = writer.createQueryRunner(); // the one of the connection
  if (!runner.isTransactionActive) return;
  await runner.query('ROLLBACK').catch(() => undefined); // there may be none any more
  (writer.driver as AbstractSqliteDriver).queryRunner = undefined;
}
