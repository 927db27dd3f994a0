import { In } from 'typeorm';
import { maskIdentityNumber, maskPhone } from '#shared/domain/identity/mask';
import type { FamilyCase } from '#shared/ipc/commands/case-rows';
import type { CaseView } from '#shared/ipc/commands/case-views';
import { CaseEntity } from '../../database/entities/case.entity';
import { CommandError } from '../../database/errors';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** Cases that were merged into a case, the oldest first. */
export function findMergedInto(tx: ReadTx, id: string): Promise<CaseEntity[]> {
  return managerOf(tx).find(CaseEntity, { where: { mergedIntoId: id }, order: { receivedAt: 'ASC', id: 'ASC' } });
}

/** Leads cases to the living one. Their own versions stay: nobody has to look at them again. */
export async function leadTo(tx: WriteTx, ids: readonly string[], livingId: string): Promise<void> {
  const lead = managerOf(tx).createQueryBuilder().update(CaseEntity);
  await lead
    .set({ mergedIntoId: livingId, version: () => 'version' })
    .where({ id: In([...ids]) })
    .execute();
}

function viewFamilyCase({ documentNumber, phone, ...row }: CaseEntity): FamilyCase {
  const { id, number, status, subject, applicantName, version, receivedAt } = row;
  const masked = { maskedDocumentNumber: maskIdentityNumber(documentNumber), maskedPhone: maskPhone(phone) };
  return { id, number, status, subject, applicantName, version, receivedAt, ...masked };
}

/** Numbers of cases by their ids. */
export async function findNumbers(tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await managerOf(tx).find(CaseEntity, {
    select: { id: true, number: true },
    where: { id: In([...ids]) },
  });
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** The other cases of a case's matter and visit, as its page shows them. */
export async function findFamily(
  tx: ReadTx,
  { id, splitFromId }: Pick<CaseEntity, 'id' | 'splitFromId'>,
): Promise<Pick<CaseView, 'merged' | 'family'>> {
  const rootId = splitFromId ?? id;
  const family = await managerOf(tx).find(CaseEntity, {
    where: [{ id: rootId }, { splitFromId: rootId }],
    order: { receivedAt: 'ASC', id: 'ASC' },
  });
  return {
    merged: (await findMergedInto(tx, id)).map(viewFamilyCase),
    family: family.filter((each) => each.id !== id).map(viewFamilyCase),
  };
}

/** Fails with `case-merged` and the living number: what is done to a merged case is done there. */
export async function refuseMerged(tx: ReadTx, { mergedIntoId }: Pick<CaseEntity, 'mergedIntoId'>): Promise<void> {
  if (mergedIntoId === null) return;
  const number = (await findNumbers(tx, [mergedIntoId])).get(mergedIntoId) ?? '';
  throw new CommandError('case-merged', { number });
}
