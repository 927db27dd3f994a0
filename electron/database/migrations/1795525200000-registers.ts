import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REGISTER_TABLES } from '../migration-texts/register-tables';

const RESIDENTS: readonly string[] = [
  'DROP INDEX "residents_pinyin"',
  'ALTER TABLE "residents" ADD "document_valid_until" varchar(10)',
  'CREATE INDEX "residents_community" ON "residents" ("community_id")',
  'CREATE INDEX "residents_pinyin_id" ON "residents" ("pinyin", "id")',
  'CREATE INDEX "residents_updated" ON "residents" ("updated_at", "id")',
];

/** The registers of residents, households and dwellings, with their history. Nothing that is there changes. */
export class Registers implements MigrationInterface {
  readonly name = 'Registers1795525200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...RESIDENTS, ...REGISTER_TABLES]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone');
  }
}
