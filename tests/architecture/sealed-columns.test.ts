import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWriter } from '../../electron/database/data-source';
import { sealedColumns } from '../../electron/database/sealing/sealed-columns';
import { sealedTables } from '../../electron/database/sealing/sealed-tables';

const root = join(import.meta.dirname, '..', '..', 'electron');
const OWN_DOOR = /^database\/(sealing|moving|migrations|migration-texts|entities)\//;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !OWN_DOOR.test(name))
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

/** `content` is the name of plain columns, too; no draft or paper is looked for by what is in it. */
const properties = [...new Set(sealedColumns().map(({ property }) => property))].filter((name) => name !== 'content');
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const names = [...new Set([...properties, ...properties.map(snake)])].join('|');
/** A sealed column in the words of a query: behind its table's letter, or beside a comparison. */
const IN_SQL = new RegExp(
  `['"\`(, ](c|r|n|s|row|cases|residents|case|resident)\\.(${names})\\b['"\` ]|\\b(${names})\\b *((=|<>|<|>|LIKE|ILIKE) *[:$?']|IN \\()`,
);
const IN_WHERE = new RegExp(
  `\\bwhere\\b:?[^;]{0,20}\\{[^}]*\\b(${properties.join('|')})\\b *[,:}]|(findOneBy|findBy|countBy|existsBy)\\([^;]*\\{[^}]*\\b(${properties.join('|')})\\b *[,:}]`,
);

describe('sealed columns', () => {
  it('are those of persons, each in one list', async () => {
    const source = await createWriter({ driver: 'sqlite', file: ':memory:' }).initialize();
    const list = sealedTables(source).flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));
    await source.destroy();
    expect(list.sort()).toEqual([
      'case_drafts.content',
      'case_notes.phone',
      'cases.address',
      'cases.agent',
      'cases.document_number',
      'cases.form_values',
      'cases.phone',
      'cases.place',
      'dwellings.room',
      'papers.content',
      'processed_commands.answer',
      'register_changes.changed_fields',
      'resident_documents.document_number',
      'resident_phones.phone',
      'residents.address',
      'residents.birth_date',
      'residents.document_number',
      'residents.phone',
    ]);
  });

  it('are never compared in the database: what is sealed anew at every write equals nothing', () => {
    const comparing = files.flatMap(({ name, text }) =>
      [IN_SQL, IN_WHERE].flatMap((pattern) => {
        const found =
          name.endsWith('.repository.ts') || text.includes('createQueryBuilder') ? pattern.exec(text) : null;
        return found === null ? [] : [`${name}: ${found[0]}`];
      }),
    );
    expect(comparing).toEqual([]);
  });

  it('would be seen where one is compared', () => {
    expect("where('c.phone = :phone')").toMatch(IN_SQL);
    expect('`SELECT document_number FROM cases WHERE document_number = $1`').toMatch(IN_SQL);
    expect('find(CaseEntity, { where: { documentNumber, gapsDueDay } })').toMatch(IN_WHERE);
    expect('findOneBy(ResidentEntity, { phone: text })').toMatch(IN_WHERE);
    expect("where('c.phone_token = :phone', { phone })").not.toMatch(IN_SQL);
  });

  it('are written with their blind indexes: rows that have some are inserted and changed through them', () => {
    const writing = files.filter(({ text }) => /\.insert\((CaseEntity|ResidentEntity),/.test(text));
    expect(writing.map(({ name }) => name).sort()).toEqual([
      'features/case/case.repository.ts',
      'features/resident/resident.repository.ts',
    ]);
    for (const { text } of writing) {
      expect(text).toMatch(/\.insert\((CaseEntity|ResidentEntity), withIndexes\(tx, (CaseEntity|ResidentEntity), /);
    }
  });
});
