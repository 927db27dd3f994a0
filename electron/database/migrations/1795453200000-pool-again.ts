import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a case is in the pool again; for those that are there now, their last change is the nearest that is known. */
export class PoolAgain implements MigrationInterface {
  readonly name = 'PoolAgain1795453200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "cases" ADD "pooled_at" varchar(24)');
    await runner.query(`UPDATE "cases" SET "pooled_at" = "updated_at" WHERE "status" = 'accepted'
      AND EXISTS (SELECT 1 FROM "work_orders" "o" WHERE "o"."case_id" = "cases"."id" AND "o"."role" = 'lead')`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone');
  }
}
