import { In, MoreThanOrEqual } from 'typeorm';
import { appendEntries } from '../../database/chain/append-entries';
import { countUpTo } from '../../database/count-up-to';
import { AuditEntryEntity } from '../../database/entities/audit-entry.entity';
import { CaseEntity } from '../../database/entities/case.entity';
import { escapeLike } from '../../database/like';
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
  if (filter.actorName !== '') {
    const name = `%${escapeLike(filter.actorName)}%`;
    // One case on both sides: SQLite's LIKE ignores it, PostgreSQL's does not.
    query.andWhere("LOWER(entry.actorName) LIKE LOWER(:name) ESCAPE '\\'", { name });
  }
  narrowToStreetOfAct(tx, query, { ofCase: 'entry.case_id', by: 'entry.actor_id' });
  if (filter.from !== null) query.andWhere('entry.at >= :from', { from: filter.from });
  if (filter.before !== null) query.andWhere('entry.at < :before', { before: filter.before });
  const total = await countUpTo(query);
  const entries = await query
    // Identifiers grow with time and tell entries of one instant apart.
    .orderBy('entry.at', 'DESC')
    .addOrderBy('entry.id', 'DESC')
    .offset(page * pageSize)
    .limit(pageSize)
    .getMany();
  const numbers = await findCaseNumbers(tx, entries);
  return { lines: entries.map((entry) => ({ entry, caseNumber: numbers.get(entry.caseId ?? '') ?? '' })), total };
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
