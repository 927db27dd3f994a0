import { IsNull, type SelectQueryBuilder } from 'typeorm';
import { CaseEntity } from '../../database/entities/case.entity';
import { ExtensionEntity } from '../../database/entities/extension.entity';
import { SuspensionEntity } from '../../database/entities/suspension.entity';
import { CommandError } from '../../database/errors';
import { narrowToStreet } from '../../database/narrow-to-street';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/*
 * Acts on the clock of one case run one after another, also those of two programs: each begins by writing the case's row.
 */

/** Holds a case until the write ends, and answers it; fails with `not-found`. */
export async function claimCase(tx: WriteTx, caseId: string): Promise<CaseEntity> {
  const manager = managerOf(tx);
  await manager
    .createQueryBuilder()
    .update(CaseEntity)
    .set({ version: () => 'version' })
    .where('id = :caseId', { caseId })
    .execute();
  const found = await manager.findOneBy(CaseEntity, { id: caseId });
  if (found === null) throw new CommandError('not-found');
  return found;
}

type Requests = typeof SuspensionEntity | typeof ExtensionEntity;

async function lockCaseOf(tx: WriteTx, requests: Requests, requestId: string): Promise<void> {
  const { tableName } = managerOf(tx).connection.getMetadata(requests);
  await managerOf(tx)
    .createQueryBuilder()
    .update(CaseEntity)
    .set({ version: () => 'version' })
    .where(`id = (SELECT case_id FROM ${tableName} WHERE id = :requestId)`, { requestId })
    .execute();
}

/** A request in the version that the asker saw. */
export interface RequestAt {
  readonly requestId: string;
  readonly version: number;
}

/**
 * Holds the case of a suspension and answers the suspension. Fails with `not-found`, with `forbidden` where it must be
 * somebody's own (`askedById`) and is not, or with `conflict` where it changed since.
 */
export async function claimSuspension(
  tx: WriteTx,
  { requestId, version }: RequestAt,
  askedById?: string,
): Promise<SuspensionEntity> {
  await lockCaseOf(tx, SuspensionEntity, requestId);
  const row = await managerOf(tx).findOneBy(SuspensionEntity, { id: requestId });
  if (row === null) throw new CommandError('not-found');
  if (askedById !== undefined && row.askedById !== askedById) throw new CommandError('forbidden');
  if (row.version !== version) throw new CommandError('conflict');
  return row;
}

/** Holds the case of an extension and answers the extension; fails as `claimSuspension` does. */
export async function claimExtension(
  tx: WriteTx,
  { requestId, version }: RequestAt,
  askedById?: string,
): Promise<ExtensionEntity> {
  await lockCaseOf(tx, ExtensionEntity, requestId);
  const row = await managerOf(tx).findOneBy(ExtensionEntity, { id: requestId });
  if (row === null) throw new CommandError('not-found');
  if (askedById !== undefined && row.askedById !== askedById) throw new CommandError('forbidden');
  if (row.version !== version) throw new CommandError('conflict');
  return row;
}

/** Keeps a new suspension. */
export async function insertSuspension(tx: WriteTx, row: SuspensionEntity): Promise<void> {
  await managerOf(tx).insert(SuspensionEntity, row);
}

/** Keeps a new extension. */
export async function insertExtension(tx: WriteTx, row: ExtensionEntity): Promise<void> {
  await managerOf(tx).insert(ExtensionEntity, row);
}

/** Changes a claimed suspension; its version grows. */
export async function updateSuspension(
  tx: WriteTx,
  row: SuspensionEntity,
  patch: Partial<Omit<SuspensionEntity, 'id' | 'version'>>,
): Promise<SuspensionEntity> {
  await managerOf(tx).update(SuspensionEntity, { id: row.id }, patch);
  return { ...row, ...patch, version: row.version + 1 };
}

/** Changes a claimed extension; its version grows. */
export async function updateExtension(
  tx: WriteTx,
  row: ExtensionEntity,
  patch: Partial<Omit<ExtensionEntity, 'id' | 'version'>>,
): Promise<ExtensionEntity> {
  await managerOf(tx).update(ExtensionEntity, { id: row.id }, patch);
  return { ...row, ...patch, version: row.version + 1 };
}

/** A suspension by its id. */
export async function findSuspension(tx: ReadTx, id: string): Promise<SuspensionEntity | null> {
  return managerOf(tx).findOneBy(SuspensionEntity, { id });
}

/** The suspensions of a case that stand now. */
export async function findStandingSuspensions(tx: ReadTx, caseId: string): Promise<SuspensionEntity[]> {
  return managerOf(tx).findBy(SuspensionEntity, { caseId, state: 'approved', endedAt: IsNull() });
}

/** Suspensions of a case that stand as long as an order of a special step. */
export async function findSuspensionsOfOrder(
  tx: ReadTx,
  { caseId, orderId }: { readonly caseId: string; readonly orderId: string },
): Promise<SuspensionEntity[]> {
  return managerOf(tx).findBy(SuspensionEntity, { caseId, orderId, state: 'approved', endedAt: IsNull() });
}

/** Everything that was asked for in a case and is not decided. */
export async function findAskedOfCase(tx: ReadTx, caseId: string) {
  const where = { caseId, state: 'asked' } as const;
  return {
    suspensions: await managerOf(tx).findBy(SuspensionEntity, where),
    extensions: await managerOf(tx).findBy(ExtensionEntity, where),
  };
}

/** Requests of cases that are at work; those of a case that was merged wait until it goes on. */
function askedQuery<R extends SuspensionEntity | ExtensionEntity>(
  tx: ReadTx,
  requests: new () => R,
): SelectQueryBuilder<R> {
  const query = managerOf(tx)
    .createQueryBuilder(requests, 'r')
    .innerJoin(CaseEntity, 'c', 'c.id = r.caseId AND c.status IN (:...open)', { open: ['accepted', 'assigned'] })
    .where("r.state = 'asked'");
  narrowToStreet(tx, query, 'c.street_id');
  return query;
}

/** All suspensions that wait for a decision, the oldest first. */
export async function listAskedSuspensions(tx: ReadTx): Promise<SuspensionEntity[]> {
  return askedQuery(tx, SuspensionEntity).orderBy('r.askedAt').addOrderBy('r.id').getMany();
}

/** All extensions that wait for a decision, the oldest first. */
export async function listAskedExtensions(tx: ReadTx): Promise<ExtensionEntity[]> {
  return askedQuery(tx, ExtensionEntity).orderBy('r.askedAt').addOrderBy('r.id').getMany();
}

/** How many requests wait for a decision. */
export async function countAsked(tx: ReadTx): Promise<number> {
  return (await askedQuery(tx, SuspensionEntity).getCount()) + (await askedQuery(tx, ExtensionEntity).getCount());
}

/** Cases by their ids. */
export async function findCases(tx: ReadTx, ids: readonly string[]): Promise<CaseEntity[]> {
  return ids.length === 0
    ? []
    : managerOf(tx)
        .createQueryBuilder(CaseEntity, 'c')
        .where('c.id IN (:...ids)', { ids: [...ids] })
        .getMany();
}
