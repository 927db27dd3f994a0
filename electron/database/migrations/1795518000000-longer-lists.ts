import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SUBJECT_GRAMS } from '../text-grams';

/** Lists that stay quick with millions of cases: orders by their dispatch, the log by who acted, texts by what a case is about. */
export class LongerLists implements MigrationInterface {
  readonly name = 'LongerLists1795518000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX "work_orders_dispatched_id" ON "work_orders" ("dispatched_at", "id")');
    await runner.query('CREATE INDEX "audit_entries_actor_at" ON "audit_entries" ("actor_name", "at")');
    if (runner.connection.options.type === 'postgres') await runner.query(SUBJECT_GRAMS);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone');
  }
}
