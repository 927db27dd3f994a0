import type { Database } from '../database';
import { managerOf } from '../transaction';
import { isGuarded, type StatementRunner } from './log-guard';
import type { KeptEnd, KeptSeal, LinkedEntry, LogFacts, LogSource } from './log-source';
import { ENTRY_COLUMNS, type EntryRow, readEntryRow } from './stored-entry';

/** Runs statements that read; a transaction of the program, or a connection of a tool. */
export interface LogConnection {
  readonly dialect: 'sqlite' | 'postgres';
  read<T>(work: (runner: StatementRunner) => Promise<T>): Promise<T>;
}

const COLUMNS = ENTRY_COLUMNS.map((name) => `e."${name}" AS "${name}"`).join(', ');

const LINKS = `SELECT l.seq AS link_seq, l.entry_id, l.hash, ${COLUMNS}
         FROM audit_links l LEFT JOIN audit_entries e ON e.id = l.entry_id`;

type FactsRow = Readonly<Record<keyof KeptEnd | 'entries' | 'lastLink' | 'lastSeal', string | number | null>>;
type LinkRow = EntryRow & { readonly link_seq: number; readonly entry_id: string; readonly hash: string };

/** The log of an office as its database holds it. */
export function createLogReader({ dialect, read }: LogConnection): LogSource {
  const rows = <T>(sql: string) => read(async (runner) => (await runner.query(sql)) as T[]);
  return {
    async facts(): Promise<LogFacts> {
      const guarded = await read((runner) => isGuarded(runner, dialect));
      const [row] = await rows<FactsRow>(FACTS);
      return readFacts(row, guarded);
    },
    async links(after, upTo) {
      const found = await rows<LinkRow>(
        `${LINKS}
         WHERE l.seq > ${whole(after)} AND l.seq <= ${whole(upTo)} ORDER BY l.seq`,
      );
      return found.map(readLink);
    },
    seals: (upTo) =>
      rows<KeptSeal>(
        `SELECT no, day, seq, hash, signed_by AS "signedBy", signature FROM audit_seals
         WHERE no <= ${whole(upTo)} ORDER BY no`,
      ),
    async findUnlinked() {
      const [row] = await rows<EntryRow>(
        `SELECT ${COLUMNS} FROM audit_entries e
         WHERE NOT EXISTS (SELECT 1 FROM audit_links l WHERE l.entry_id = e.id) ORDER BY e.at, e.id LIMIT 1`,
      );
      return row === undefined ? null : readEntryRow(row);
    },
  };
}

/** The links of some numbers, in no order. */
export async function readLinks(runner: StatementRunner, seqs: readonly number[]): Promise<readonly LinkedEntry[]> {
  const numbers = seqs.map(whole).join(', ');
  return ((await runner.query(`${LINKS} WHERE l.seq IN (${numbers})`)) as LinkRow[]).map(readLink);
}

/** The log of an open office. */
export const readLogOf = (database: Database): LogSource =>
  createLogReader({
    dialect: database.dialect,
    read: (work) => database.read((tx) => work(managerOf(tx))),
  });

/** One statement, so that all of it is of one instant. */
const FACTS = `SELECT h.seq, h.hash, h.seals, h.day, h.signed_by AS "signedBy", h.signature,
    (SELECT count(*) FROM audit_entries) AS entries,
    (SELECT max(seq) FROM audit_links) AS "lastLink",
    (SELECT max(no) FROM audit_seals) AS "lastSeal"
  FROM (SELECT 1 AS one) o LEFT JOIN audit_head h ON h.id = o.one`;

function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new Error(`${value} is no number of a link`);
  return value;
}

function readFacts(row: FactsRow | undefined, guarded: boolean): LogFacts {
  const { seq = null, hash, seals, day, signedBy, signature, entries, lastLink, lastSeal } = row ?? ({} as FactsRow);
  const texts = { hash: String(hash), day: String(day), signedBy: String(signedBy), signature: String(signature) };
  return {
    end: seq === null ? null : { seq: Number(seq), seals: Number(seals), ...texts },
    entries: Number(entries),
    lastLink: Number(lastLink ?? 0),
    lastSeal: Number(lastSeal ?? 0),
    isGuarded: guarded,
  };
}

const readLink = (row: LinkRow): LinkedEntry => ({
  seq: row.link_seq,
  entryId: row.entry_id,
  hash: row.hash,
  entry: readEntryRow(row),
});
