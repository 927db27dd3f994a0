import type { MigrationInterface, QueryRunner } from 'typeorm';
import { widenToText } from '../migration-texts/widen-to-text';

/** Room for sealed values, and what they are found by. */
const WIDER = {
  residents: ['document_number', 'birth_date', 'phone', 'address'],
  cases: ['document_number', 'phone', 'address', 'place'],
  case_notes: ['phone'],
} as const;

const TOKENS = {
  residents: ['document_path', 'document_end', 'phone_path', 'phone_end'],
  cases: ['document_token', 'phone_token', 'place_token'],
} as const;

const INDEXED = {
  residents: TOKENS.residents,
  cases: ['document_token', 'phone_token'],
} as const;

const OLD_INDEXES = ['residents_document', 'residents_phone', 'cases_document', 'cases_phone'];

/**
 * ID numbers, telephones, homes, drafts, papers and answers are sealed from here on. This makes room; what is there
 * already is sealed when the keys are open (`sealOffice`), as the settings say until it is done.
 */
export class SealedPersons implements MigrationInterface {
  readonly name = 'SealedPersons1795482000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const index of OLD_INDEXES) await runner.query(`DROP INDEX "${index}"`);
    for (const [table, columns] of Object.entries(TOKENS)) {
      for (const column of columns) {
        await runner.query(`ALTER TABLE "${table}" ADD COLUMN "${column}" varchar(40) NOT NULL DEFAULT ''`);
      }
    }
    for (const [table, columns] of Object.entries(INDEXED)) {
      for (const column of columns) await runner.query(`CREATE INDEX "${table}_${column}" ON "${table}" ("${column}")`);
    }
    await widenToText(runner, WIDER);
    for (const key of ['unsealed-rows', 'unsealed-files']) {
      await runner.query(
        `INSERT INTO "settings" ("key", "value") SELECT '${key}', 'true' FROM "settings" WHERE "key" = 'office'`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone');
  }
}
