import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Grids lie in communities and communities in streets; further levels are allowed for. */
const LEVELS_BELOW_STREET = 4;

const UNITS: readonly string[] = [
  'ALTER TABLE "org_units" ADD "street_id" varchar(36)',
  `UPDATE "org_units" SET "street_id" = "id" WHERE "kind" = 'street'`,
  ...Array.from(
    { length: LEVELS_BELOW_STREET },
    () => `UPDATE "org_units" SET "street_id" = (SELECT "p"."street_id" FROM "org_units" "p"
      WHERE "p"."id" = "org_units"."parent_id") WHERE "street_id" IS NULL AND "parent_id" IS NOT NULL`,
  ),
  'CREATE INDEX "org_units_street" ON "org_units" ("street_id")',
];

const INDEXES: readonly string[] = [
  'CREATE INDEX "cases_street_received" ON "cases" ("street_id", "received_at")',
  'CREATE INDEX "cases_street_status_due" ON "cases" ("street_id", "status", "due_at")',
  'DROP INDEX "responsibility_versions_one"',
  `CREATE UNIQUE INDEX "responsibility_versions_street" ON "responsibility_versions" ("street_id", "status") WHERE "status" <> 'superseded'`,
];

/** Several streets in one database: what was there belongs to the only street. */
export class Streets implements MigrationInterface {
  readonly name = 'Streets1795471200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UNITS) await runner.query(statement);
    const streetId = await findOnlyStreet(runner);
    await addToCases(runner, streetId);
    await runner.query('ALTER TABLE "funding_waivers" ADD "street_id" varchar(36)');
    await runner.query(`ALTER TABLE "responsibility_versions" ADD "street_id" varchar(36) NOT NULL DEFAULT ''`);
    if (streetId !== null) {
      await runner.query(`UPDATE "funding_waivers" SET "street_id" = '${streetId}'`);
      await runner.query(`UPDATE "responsibility_versions" SET "street_id" = '${streetId}'`);
    }
    for (const statement of INDEXES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone');
  }
}

async function findOnlyStreet(runner: QueryRunner): Promise<string | null> {
  const rows: { id: string }[] = await runner.query(
    `SELECT "id" FROM "org_units" WHERE "kind" = 'street' ORDER BY "valid_from", "id" LIMIT 1`,
  );
  const id = rows[0]?.id ?? null;
  if (id !== null && !/^[0-9a-f-]{36}$/i.test(id)) throw new Error('a street without a proper id');
  return id;
}

/** PostgreSQL fills a new column by its default without touching a row, however many there are. */
async function addToCases(runner: QueryRunner, streetId: string | null): Promise<void> {
  const add = 'ALTER TABLE "cases" ADD "street_id" varchar(36)';
  if (streetId === null) {
    await runner.query(add);
  } else if (runner.connection.options.type === 'postgres') {
    await runner.query(`${add} DEFAULT '${streetId}'`);
    await runner.query('ALTER TABLE "cases" ALTER COLUMN "street_id" DROP DEFAULT');
  } else {
    await runner.query(add);
    await runner.query(`UPDATE "cases" SET "street_id" = '${streetId}'`);
  }
}
