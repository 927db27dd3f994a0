import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of the office, each sealed by the master key, and the master key sealed by the recovery phrase. */
export class OfficeKeys implements MigrationInterface {
  readonly name = 'OfficeKeys1795478400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "office_keys" (
      "id" varchar(36) NOT NULL PRIMARY KEY,
      "purpose" varchar(10) NOT NULL,
      "no" integer NOT NULL,
      "master_id" varchar(36) NOT NULL,
      "sealed" text NOT NULL,
      "derivation" text,
      "created_at" varchar(24) NOT NULL,
      "confirmed_at" varchar(24),
      CONSTRAINT "office_keys_purpose" CHECK ("purpose" IN ('data', 'index', 'signing', 'recovery')))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone');
  }
}
