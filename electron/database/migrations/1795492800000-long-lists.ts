import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CONTENT_GRAMS } from '../text-grams';

/** Lists and searches that stay quick with millions of cases. */
export class LongLists implements MigrationInterface {
  readonly name = 'LongLists1795492800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "cases_received"');
    await runner.query('CREATE INDEX "cases_received_id" ON "cases" ("received_at", "id")');
    if (runner.connection.options.type !== 'postgres') return;
    for (const statement of CONTENT_GRAMS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone');
  }
}
