import { In, MoreThanOrEqual } from 'typeorm';
import { appendEntries } from '../../database/chain/append-entries';
import { AuditEntryEntity } from '../../database/entities/audit-entry.entity';
import { CaseEntity } from '../../database/entities/case.entity';
import { countPartsUpTo, findPageIds, inOrder, splitByValues } from '../../database/find-page';
import { escapeLike, likeOperator } from '../../database/like';
import { narrowToStreetOfAct } from '../../database/narrow-to-street';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** Adds an entry to the log. */
export const insertAuditEntry = (tx: WriteTx, entry: AuditEntryEntity): Promise<void> => appendEntries(tx, [entry]);

/** Which entries of the log: part of the actor's name, and instants from `from` up to but not `before`. */
export interface AuditFilter {
  readonly actorName: string;
  readonly from: string | null;
  readonly before: string | null;
}

/** An entry with the number of its case, or "". */
export interface AuditLine {
  readonly entry: AuditEntryEntity;
  readonly caseNumber: string;
}

/** One page of the log, latest first, and the count of all that match, up to `COUNT_LIMIT`. */
export async function pageAuditEntries(
  tx: ReadTx,
  filter: AuditFilter,
  page: number,
  pageSize: number,
): Promise<{ readonly lines: readonly AuditLine[]; readonly total: number }> {
  const manager = managerOf(tx);
  const query = manager.createQueryBuilder(AuditEntryEntity, 'entry');
  narrowToStreetOfAct(tx, query, { ofCase: 'entry.case_id', by: 'entry.actor_id' });
  if (filter.from !== null) query.andWhere('entry.at >= :from', { from: filter.from });
  if (filter.before !== null) query.andWhere('entry.at < :before', { before: filter.before });
  const names = filter.actorName === '' ? [] : await findActorNames(tx, filter.actorName);
  if (filter.actorName !== '' && names.length === 0) return { lines: [], total: 0 };
  const parts = splitByValues([query], 'entry.actor_name', names);
  // Identifiers grow with time and tell entries of one instant apart.
  const place = { by: 'at', direction: 'desc', mayBeNull: false, offset: page * pageSize, limit: pageSize } as const;
  const [ids, total] = await Promise.all([findPageIds(parts, place), countPartsUpTo(parts)]);
  const found = await manager.findBy(AuditEntryEntity, { id: In([...ids]) });
  const entries = inOrder(ids, found);
  const numbers = await findCaseNumbers(tx, entries);
  return { lines: entries.map((entry) => ({ entry, caseNumber: numbers.get(entry.caseId ?? '') ?? '' })), total };
}

/**
 * The names in the log that contain a text. They are few among millions of entries: each is found by the index as the next
 * one after the last.
 */
async function findActorNames(tx: ReadTx, text: string): Promise<readonly string[]> {
  const place = managerOf(tx).connection.options.type === 'postgres' ? '$1' : '?';
  const rows: readonly { readonly name: string }[] = await managerOf(tx).query(
    `WITH RECURSIVE names(name) AS (
       SELECT MIN(actor_name) FROM audit_entries
       UNION ALL
       SELECT (SELECT MIN(actor_name) FROM audit_entries WHERE actor_name > names.name) FROM names WHERE names.name IS NOT NULL)
     SELECT name FROM names WHERE name ${likeOperator(tx)} ${place} ESCAPE '\\'`,
    [`%${escapeLike(text)}%`],
  );
  return rows.map(({ name }) => name);
}

/** The latest entry of some acts on a subject since an instant; null where there is none. */
export function findLastEntry(
  tx: ReadTx,
  { actions, subjectId, since }: { actions: readonly string[]; subjectId: string; since: string },
): Promise<AuditEntryEntity | null> {
  const query = managerOf(tx)
    .createQueryBuilder(AuditEntryEntity, 'entry')
    .where({ subjectId, action: In([...actions]), at: MoreThanOrEqual(since) });
  // What bears no id of its own, the settings, is each street's own.
  if (subjectId === '') narrowToStreetOfAct(tx, query, { ofCase: 'entry.case_id', by: 'entry.actor_id' });
  return query.orderBy('entry.at', 'DESC').addOrderBy('entry.id', 'DESC').limit(1).getOne();
}

async function findCaseNumbers(tx: ReadTx, entries: readonly AuditEntryEntity[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(entries.flatMap((entry) => (entry.caseId === null ? [] : [entry.caseId])))];
  if (ids.length === 0) return new Map();
  const cases = await managerOf(tx)
    .createQueryBuilder(CaseEntity, 'c')
    .select(['c.id', 'c.number'])
    .where('c.id IN (:...ids)', { ids })
    .getMany();
  return new Map(cases.map((each) => [each.id, each.number]));
}
