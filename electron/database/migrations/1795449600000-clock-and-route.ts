import type { MigrationInterface, QueryRunner } from 'typeorm';

/** SQLite changes a table by making it anew. */
const sqlite: readonly string[] = [
  `CREATE TABLE "responsibility_versions" ("id" varchar(36) PRIMARY KEY NOT NULL, "status" varchar(12) NOT NULL, "number" integer, "rules" text NOT NULL, "settings" text NOT NULL, "rule_count" integer NOT NULL, "changed_at" varchar(24) NOT NULL, "changed_by_name" varchar(40) NOT NULL, "enacted_at" varchar(24), "enacted_by_id" varchar(36), "enacted_by_name" varchar(40) NOT NULL, "findings" text, "signed_reason" text NOT NULL, "version" integer NOT NULL, CONSTRAINT "responsibility_versions_status" CHECK ("status" IN ('draft', 'in-force', 'superseded')))`,
  `CREATE UNIQUE INDEX "responsibility_versions_one" ON "responsibility_versions" ("status") WHERE "status" <> 'superseded'`,
  `CREATE TABLE "stand_ins" ("id" varchar(36) PRIMARY KEY NOT NULL, "absent_unit_id" varchar(36) NOT NULL, "absent_account_id" varchar(36), "stand_in_unit_id" varchar(36) NOT NULL, "stand_in_account_id" varchar(36), "first_day" varchar(10) NOT NULL, "last_day" varchar(10) NOT NULL, "reason" varchar(200) NOT NULL, "created_at" varchar(24) NOT NULL, "created_by_name" varchar(40) NOT NULL, "ended_at" varchar(24), "ended_by_name" varchar(40) NOT NULL, "version" integer NOT NULL)`,
  `CREATE INDEX "stand_ins_days" ON "stand_ins" ("last_day", "first_day")`,
  `DROP INDEX "stand_ins_days"`,
  `CREATE TABLE "temporary_stand_ins" ("id" varchar(36) PRIMARY KEY NOT NULL, "absent_unit_id" varchar(36) NOT NULL, "absent_account_id" varchar(36), "stand_in_unit_id" varchar(36) NOT NULL, "stand_in_account_id" varchar(36), "first_day" varchar(10) NOT NULL, "last_day" varchar(10) NOT NULL, "reason" varchar(200) NOT NULL, "created_at" varchar(24) NOT NULL, "created_by_name" varchar(40) NOT NULL, "ended_at" varchar(24), "ended_by_name" varchar(40) NOT NULL, "version" integer NOT NULL, CONSTRAINT "stand_ins_absent_unit_fk" FOREIGN KEY ("absent_unit_id") REFERENCES "org_units" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "stand_ins_absent_account_fk" FOREIGN KEY ("absent_account_id") REFERENCES "accounts" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "stand_ins_unit_fk" FOREIGN KEY ("stand_in_unit_id") REFERENCES "org_units" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "stand_ins_account_fk" FOREIGN KEY ("stand_in_account_id") REFERENCES "accounts" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `INSERT INTO "temporary_stand_ins"("id", "absent_unit_id", "absent_account_id", "stand_in_unit_id", "stand_in_account_id", "first_day", "last_day", "reason", "created_at", "created_by_name", "ended_at", "ended_by_name", "version") SELECT "id", "absent_unit_id", "absent_account_id", "stand_in_unit_id", "stand_in_account_id", "first_day", "last_day", "reason", "created_at", "created_by_name", "ended_at", "ended_by_name", "version" FROM "stand_ins"`,
  `DROP TABLE "stand_ins"`,
  `ALTER TABLE "temporary_stand_ins" RENAME TO "stand_ins"`,
  `CREATE INDEX "stand_ins_days" ON "stand_ins" ("last_day", "first_day")`,
];

const postgres: readonly string[] = [
  `CREATE TABLE "responsibility_versions" ("id" character varying(36) NOT NULL, "status" character varying(12) NOT NULL, "number" integer, "rules" text NOT NULL, "settings" text NOT NULL, "rule_count" integer NOT NULL, "changed_at" character varying(24) NOT NULL, "changed_by_name" character varying(40) NOT NULL, "enacted_at" character varying(24), "enacted_by_id" character varying(36), "enacted_by_name" character varying(40) NOT NULL, "findings" text, "signed_reason" text NOT NULL, "version" integer NOT NULL, CONSTRAINT "responsibility_versions_status" CHECK ("status" IN ('draft', 'in-force', 'superseded')), CONSTRAINT "PK_582e02e2a5382285d8babe7126b" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "responsibility_versions_one" ON "responsibility_versions" ("status") WHERE "status" <> 'superseded'`,
  `CREATE TABLE "stand_ins" ("id" character varying(36) NOT NULL, "absent_unit_id" character varying(36) NOT NULL, "absent_account_id" character varying(36), "stand_in_unit_id" character varying(36) NOT NULL, "stand_in_account_id" character varying(36), "first_day" character varying(10) NOT NULL, "last_day" character varying(10) NOT NULL, "reason" character varying(200) NOT NULL, "created_at" character varying(24) NOT NULL, "created_by_name" character varying(40) NOT NULL, "ended_at" character varying(24), "ended_by_name" character varying(40) NOT NULL, "version" integer NOT NULL, CONSTRAINT "PK_68546b8213395f5c812550b3ccf" PRIMARY KEY ("id"))`,
  `CREATE INDEX "stand_ins_days" ON "stand_ins" ("last_day", "first_day")`,
  `ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_absent_unit_fk" FOREIGN KEY ("absent_unit_id") REFERENCES "org_units"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_absent_account_fk" FOREIGN KEY ("absent_account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_unit_fk" FOREIGN KEY ("stand_in_unit_id") REFERENCES "org_units"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_account_fk" FOREIGN KEY ("stand_in_account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Clocks, cards, responsibility, routes, money and supervision. */
export class ClockAndRoute implements MigrationInterface {
  readonly name = 'ClockAndRoute1795449600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of runner.connection.options.type === 'postgres' ? postgres : sqlite) {
      await runner.query(statement);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone');
  }
}
