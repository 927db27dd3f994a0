import type { SelectQueryBuilder } from 'typeorm';
import type { AuditAction } from '#shared/domain/audit/acts';
import type { MonthPeriod } from '#shared/domain/summary/month';
import { countUpTo } from '../../database/count-up-to';
import { AuditEntryEntity } from '../../database/entities/audit-entry.entity';
import { CaseEntity } from '../../database/entities/case.entity';
import { narrowToStreetOfAct } from '../../database/narrow-to-street';
import { managerOf, type ReadTx } from '../../database/transaction';

const REVEALED: readonly AuditAction[] = ['case.revealed', 'case.revealed-in-list'];
const OPENED: readonly AuditAction[] = ['resident.opened', 'resident.revealed'];
const IS_OPENING = `CASE WHEN entry.action IN (${OPENED.map((act) => `'${act}'`).join(', ')}) THEN 1 ELSE 0 END`;

/** How often somebody did one of the two in a month. */
export interface ActCount {
  readonly actorId: string;
  readonly actorName: string;
  readonly isReveal: boolean;
  readonly count: number;
  readonly cases: number;
  readonly lastAt: string;
}

/** One look, with who looked. */
export interface Look {
  readonly entry: AuditEntryEntity;
  readonly caseNumber: string;
}

function inMonth(tx: ReadTx, { from, to }: MonthPeriod): SelectQueryBuilder<AuditEntryEntity> {
  const query = managerOf(tx)
    .createQueryBuilder(AuditEntryEntity, 'entry')
    .where('entry.at >= :from AND entry.at < :to', { from, to })
    .andWhere('entry.actorId IS NOT NULL');
  narrowToStreetOfAct(tx, query, { ofCase: 'entry.case_id', by: 'entry.actor_id' });
  return query;
}

/** The month's reveals and openings of records, by person and act. */
export async function countLooks(tx: ReadTx, period: MonthPeriod): Promise<readonly ActCount[]> {
  const rows: readonly Record<'actorId' | 'actorName' | 'isOpening' | 'count' | 'cases' | 'lastAt', string>[] =
    await inMonth(tx, period)
      .andWhere('entry.action IN (:...actions)', { actions: [...REVEALED, ...OPENED] })
      .select('entry.actorId', 'actorId')
      .addSelect('MAX(entry.actorName)', 'actorName')
      .addSelect(IS_OPENING, 'isOpening')
      .addSelect('COUNT(*)', 'count')
      .addSelect('COUNT(DISTINCT entry.caseId)', 'cases')
      .addSelect('MAX(entry.at)', 'lastAt')
      .groupBy('entry.actorId')
      .addGroupBy(IS_OPENING)
      .getRawMany();
  return rows.map(({ actorId, actorName, isOpening, count, cases, lastAt }) => {
    const isReveal = Number(isOpening) === 0;
    return { actorId, actorName, isReveal, count: Number(count), cases: Number(cases), lastAt };
  });
}

/** The month's reveals, the latest first; of one person where he is named. */
export async function findLooks(
  tx: ReadTx,
  period: MonthPeriod,
  part: { readonly actorId?: string; readonly offset: number; readonly limit: number },
): Promise<{ readonly looks: readonly Look[]; readonly total: number }> {
  const query = inMonth(tx, period).andWhere('entry.action IN (:...actions)', { actions: REVEALED });
  if (part.actorId !== undefined) query.andWhere('entry.actorId = :actorId', { actorId: part.actorId });
  const total = await countUpTo(query);
  const entries = await query
    .orderBy('entry.at', 'DESC')
    .addOrderBy('entry.id', 'DESC')
    .offset(part.offset)
    .limit(part.limit)
    .getMany();
  const numbers = await findNumbers(tx, entries);
  return { looks: entries.map((entry) => ({ entry, caseNumber: numbers.get(entry.caseId ?? '') ?? '' })), total };
}

async function findNumbers(tx: ReadTx, entries: readonly AuditEntryEntity[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(entries.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])))];
  if (ids.length === 0) return new Map();
  const cases = await managerOf(tx)
    .createQueryBuilder(CaseEntity, 'c')
    .select(['c.id', 'c.number'])
    .where('c.id IN (:...ids)', { ids })
    .getMany();
  return new Map(cases.map(({ id, number }) => [id, number]));
}
