import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SUBJECT_GRAMS } from '../text-grams';

/** Lists of orders and cards that stay quick with millions of cases: by their dispatch, and by what a case is about. */
export class LongerLists implements MigrationInterface {
  readonly name = 'LongerLists1795518000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX "work_orders_dispatched_id" ON "work_orders" ("dispatched_at", "id")');
    if (runner.connection.options.type === 'postgres') await runner.query(SUBJECT_GRAMS);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone');
  }
}
