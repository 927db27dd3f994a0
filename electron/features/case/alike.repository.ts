import { OPEN_CASE_STATUSES } from '#shared/domain/case/vocabulary';
import { CaseEntity } from '../../database/entities/case.entity';
import { managerOf, type ReadTx } from '../../database/transaction';
import { type CaseQuery, narrow } from './case-list.repository';

/** What a case of the like is looked for by: the case itself, and what was typed. */
export interface AlikeQuestion {
  readonly own: CaseEntity;
  readonly query: CaseQuery;
  readonly limit: number;
}

/** Open cases of the same kind: of the same matter, those of the same community first, or what was typed; newest first. */
export function findAlikeOpen(tx: ReadTx, { own, query: asked, limit }: AlikeQuestion): Promise<CaseEntity[]> {
  const query = managerOf(tx)
    .createQueryBuilder(CaseEntity, 'c')
    .where('c.id <> :ownId AND c.kind = :ownKind', { ownId: own.id, ownKind: own.kind })
    .andWhere('c.status IN (:...openStatuses)', { openStatuses: OPEN_CASE_STATUSES });
  narrow(tx, query, asked);
  if (asked.filter.text === '') {
    const [column, value] = own.itemId === null ? ['category_code', own.categoryCode] : ['item_id', own.itemId];
    query.andWhere(`c.${column} = :ownMatter`, { ownMatter: value ?? '' });
  }
  return query
    .orderBy('CASE WHEN c.community_id = :ownCommunity THEN 0 ELSE 1 END', 'ASC')
    .setParameter('ownCommunity', own.communityId ?? '')
    .addOrderBy('c.receivedAt', 'DESC')
    .addOrderBy('c.id', 'DESC')
    .limit(limit)
    .getMany();
}
