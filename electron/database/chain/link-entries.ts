import type { EntityManager } from 'typeorm';
import type { AuditEntryEntity } from '../entities/audit-entry.entity';
import { AuditHeadEntity } from '../entities/audit-head.entity';
import { AuditSealEntity } from '../entities/audit-seal.entity';
import { BEFORE_FIRST, hashLink } from './link-hash';
import { endText, type LogSigner, type SignedEnd, sealText } from './log-signer';
import { storedEntry } from './stored-entry';

/** With what entries are linked: the office's signer, and the business day. */
export interface LinkingParts {
  readonly signer: LogSigner;
  readonly day: string;
}

/** A link as it is written: its number, its entry's id, its hash. */
export type NewLink = readonly [seq: number, entryId: string, hash: string];

const HEAD_ID = 1;
/** Links that one statement of SQLite adds. */
const LINKS_AT_ONCE = 4_000;

/**
 * Links the entries that a write has added, signs the new end, and seals the day before where another one has begun. The
 * last thing of a write: on a server whoever links holds the end of the chain until the commit, and the next one waits.
 */
export async function linkEntries(
  manager: EntityManager,
  entries: readonly AuditEntryEntity[],
  { signer, day }: LinkingParts,
): Promise<void> {
  const before = await lockEnd(manager, day, signer);
  const seals = await sealDay(manager, before, day, signer);
  const links: NewLink[] = [];
  let { seq, hash } = before;
  for (const entry of entries) {
    seq += 1;
    hash = hashLink(hash, seq, storedEntry(entry));
    links.push([seq, entry.id, hash]);
  }
  await addLinks(manager, links, before.seq, signEnd({ seq, hash, seals, day }, signer));
}

function signEnd(end: SignedEnd, signer: LogSigner): AuditHeadEntity {
  return { id: HEAD_ID, ...end, signedBy: signer.publicKey, signature: signer.sign(endText(end)) };
}

const isServer = ({ connection }: EntityManager) => connection.options.type === 'postgres';

/** The end of the chain, held until the commit. */
async function lockEnd(manager: EntityManager, day: string, signer: LogSigner): Promise<SignedEnd> {
  const lock = isServer(manager) ? ' FOR UPDATE' : '';
  const read = async (): Promise<SignedEnd | undefined> => {
    const rows: SignedEnd[] = await manager.query(`SELECT seq, hash, seals, day FROM audit_head${lock}`);
    return rows[0];
  };
  const end = await read();
  if (end !== undefined) return end;
  const first = signEnd({ seq: 0, hash: BEFORE_FIRST, seals: 0, day }, signer);
  await manager.createQueryBuilder().insert().into(AuditHeadEntity).values(first).orIgnore().execute();
  return (await read()) ?? first; // another desk may have come first
}

/** Seals the day of the last entry where this is another one; answers how many days are sealed now. */
async function sealDay(manager: EntityManager, end: SignedEnd, day: string, signer: LogSigner): Promise<number> {
  if (end.seq === 0 || end.day === day) return end.seals;
  const sealed = { no: end.seals + 1, day: end.day, seq: end.seq, hash: end.hash };
  const seal = { ...sealed, signedBy: signer.publicKey, signature: signer.sign(sealText(sealed)) };
  await manager.insert(AuditSealEntity, seal);
  return seal.no;
}

async function addLinks(
  manager: EntityManager,
  links: readonly NewLink[],
  after: number,
  { seq, hash, seals, day, signedBy, signature }: AuditHeadEntity,
): Promise<void> {
  const end = [seq, hash, seals, day, signedBy, signature];
  if (isServer(manager)) {
    const lists = [links.map(([no]) => no), links.map(([, id]) => id), links.map(([, , link]) => link)];
    await manager.query(
      `WITH added AS (INSERT INTO audit_links (seq, entry_id, hash)
         SELECT * FROM unnest($1::int[], $2::varchar[], $3::varchar[]))
       UPDATE audit_head SET seq = $4, hash = $5, seals = $6, day = $7, signed_by = $8, signature = $9 WHERE seq = $10`,
      [...lists, ...end, after],
    );
    return;
  }
  await insertLinks(manager, links);
  const set = 'seq = ?, hash = ?, seals = ?, day = ?, signed_by = ?, signature = ?';
  await manager.query(`UPDATE audit_head SET ${set}`, end);
}

/** Adds links to a file. */
export async function insertLinks(
  runner: { query(sql: string, values: unknown[]): Promise<unknown> },
  links: readonly NewLink[],
): Promise<void> {
  for (let from = 0; from < links.length; from += LINKS_AT_ONCE) {
    const some = links.slice(from, from + LINKS_AT_ONCE);
    const places = some.map(() => '(?, ?, ?)').join(', ');
    await runner.query(`INSERT INTO audit_links (seq, entry_id, hash) VALUES ${places}`, some.flat());
  }
}
