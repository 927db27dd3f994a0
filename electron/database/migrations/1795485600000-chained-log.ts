import type { MigrationInterface, QueryRunner } from 'typeorm';
import { linkEarlierEntries } from '../chain/link-earlier-entries';
import { guardStatements } from '../chain/log-guard';

const TABLES = [
  `ALTER TABLE "audit_entries" ADD "desk_id" varchar(36) NOT NULL DEFAULT ''`,
  `ALTER TABLE "audit_entries" ADD "desk_name" varchar(60) NOT NULL DEFAULT ''`,
  'ALTER TABLE "audit_entries" ADD "changes" text',
  `CREATE TABLE "audit_links" (
    "seq" integer PRIMARY KEY NOT NULL,
    "entry_id" varchar(36) NOT NULL,
    "hash" varchar(64) NOT NULL)`,
  'CREATE UNIQUE INDEX "audit_links_entry" ON "audit_links" ("entry_id")',
  `CREATE TABLE "audit_seals" (
    "no" integer PRIMARY KEY NOT NULL,
    "day" varchar(10) NOT NULL,
    "seq" integer NOT NULL,
    "hash" varchar(64) NOT NULL,
    "signed_by" varchar(43) NOT NULL,
    "signature" varchar(86) NOT NULL)`,
  `CREATE TABLE "audit_head" (
    "id" integer PRIMARY KEY NOT NULL,
    "seq" integer NOT NULL,
    "hash" varchar(64) NOT NULL,
    "seals" integer NOT NULL,
    "day" varchar(10) NOT NULL,
    "signed_by" varchar(43) NOT NULL,
    "signature" varchar(86) NOT NULL)`,
];

/**
 * The log becomes a chain of hashes that the database itself lets nobody change. Entries from before are linked in the
 * order of their time; from here on a change of them is found.
 */
export class ChainedLog implements MigrationInterface {
  readonly name = 'ChainedLog1795485600000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const statement of TABLES) await runner.query(statement);
    await linkEarlierEntries(runner, dialect);
    for (const statement of guardStatements(dialect)) await runner.query(statement);
    if (dialect === 'postgres') await runner.query('ANALYZE audit_links'); // the first look through it must find its index
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone');
  }
}
