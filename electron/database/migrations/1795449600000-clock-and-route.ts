import type { MigrationInterface, QueryRunner } from 'typeorm';
import { postgresChanges, sqliteChanges } from '../migration-texts/clock-and-route-changes';
import { newTables } from '../migration-texts/clock-and-route-new-tables';

/** An order whose limit was not its case's had been given a day of its own. */
const OWN_DAYS = `UPDATE "work_orders" SET "due_day" = substr("due_at", 1, 10)
  WHERE "due_at" <> (SELECT "c"."due_at" FROM "cases" "c" WHERE "c"."id" = "work_orders"."case_id")`;

/** Clocks, cards, responsibility, routes, money, ratings and supervision. */
export class ClockAndRoute implements MigrationInterface {
  readonly name = 'ClockAndRoute1795449600000';

  async up(runner: QueryRunner): Promise<void> {
    const changes = runner.connection.options.type === 'postgres' ? postgresChanges : sqliteChanges;
    for (const statement of [...changes, ...newTables, OWN_DAYS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone');
  }
}
