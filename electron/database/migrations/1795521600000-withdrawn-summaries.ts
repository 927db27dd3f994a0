import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signed months that two persons unlocked stay as they were signed. */
export class WithdrawnSummaries implements MigrationInterface {
  readonly name = 'WithdrawnSummaries1795521600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "withdrawn_summaries" (
      "id" varchar(36) NOT NULL PRIMARY KEY,
      "summary_id" varchar(36) NOT NULL,
      "content" text NOT NULL,
      "generated_at" varchar(24) NOT NULL,
      "prepared_by_name" varchar(40) NOT NULL,
      "reviewed_by_name" varchar(40) NOT NULL,
      "signed_by_name" varchar(40) NOT NULL,
      "signed_at" varchar(24) NOT NULL,
      "withdrawn_at" varchar(24) NOT NULL,
      "withdrawn_by_name" varchar(40) NOT NULL,
      "second_name" varchar(40) NOT NULL,
      "reason" varchar(200) NOT NULL,
      CONSTRAINT "withdrawn_summaries_summary_fk" FOREIGN KEY ("summary_id") REFERENCES "summaries" ("id"))`);
    await runner.query('CREATE INDEX "withdrawn_summaries_summary" ON "withdrawn_summaries" ("summary_id")');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone');
  }
}
