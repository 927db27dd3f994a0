import type { QueryRunner } from 'typeorm';
import { businessDay } from '#shared/domain/time/business-day';
import { insertLinks, type NewLink } from './link-entries';
import { BEFORE_FIRST, hashLink } from './link-hash';
import { ENTRY_COLUMNS, type EntryRow, readEntryRow } from './stored-entry';

const PAGE_ROWS = 4_000;

/** Links the entries of an office from before the chain, in the order of their time, a page of them in memory at once. */
export async function linkEarlierEntries(runner: QueryRunner, dialect: 'sqlite' | 'postgres'): Promise<void> {
  let [seq, hash, lastAt]: [number, string, string] = [0, BEFORE_FIRST, ''];
  for await (const rows of pages(runner)) {
    const links: NewLink[] = [];
    for (const row of rows) {
      const entry = readEntryRow(row);
      if (entry === null) continue;
      seq += 1;
      hash = hashLink(hash, seq, entry);
      lastAt = entry.at;
      links.push([seq, entry.id, hash]);
    }
    await addPage(runner, dialect, links);
  }
  if (seq === 0) return;
  const end = [seq, hash, businessDay(lastAt)];
  await runner.query(
    `INSERT INTO audit_head (id, seq, hash, seals, day, signed_by, signature) VALUES (1, $1, $2, 0, $3, '', '')`,
    end,
  );
}

async function* pages(runner: QueryRunner): AsyncGenerator<readonly EntryRow[]> {
  const columns = ENTRY_COLUMNS.map((name) => `"${name}"`).join(', ');
  const select = (where: string) =>
    `SELECT ${columns} FROM audit_entries${where} ORDER BY "at", "id" LIMIT ${PAGE_ROWS}`;
  let rows: EntryRow[] = await runner.query(select(''));
  while (rows.length > 0) {
    yield rows;
    const last = rows.at(-1);
    rows = await runner.query(select(' WHERE ("at", "id") > ($1, $2)'), [last?.at, last?.id]);
  }
}

async function addPage(runner: QueryRunner, dialect: 'sqlite' | 'postgres', links: readonly NewLink[]): Promise<void> {
  if (dialect === 'sqlite') return insertLinks(runner, links);
  await runner.query(
    'INSERT INTO audit_links (seq, entry_id, hash) SELECT * FROM unnest($1::int[], $2::varchar[], $3::varchar[])',
    [links.map(([seq]) => seq), links.map(([, id]) => id), links.map(([, , hash]) => hash)],
  );
}
