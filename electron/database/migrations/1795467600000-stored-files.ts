import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bytes of attached files, for an office on a server. */
export class StoredFiles implements MigrationInterface {
  readonly name = 'StoredFiles1795467600000';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = runner.connection.options.type === 'postgres' ? 'bytea' : 'blob';
    await runner.query(
      `CREATE TABLE "stored_files" ("sha256" varchar(64) NOT NULL PRIMARY KEY, "bytes" ${bytes} NOT NULL)`,
    );
    // Pictures and archives are packed already: trying to pack them again only costs time.
    if (bytes === 'bytea') await runner.query('ALTER TABLE "stored_files" ALTER COLUMN "bytes" SET STORAGE EXTERNAL');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone');
  }
}
