import { In, IsNull } from 'typeorm';
import { CaseEntity } from '../../database/entities/case.entity';
import { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { PaperEntity } from '../../database/entities/paper.entity';
import { ResidentEntity } from '../../database/entities/resident.entity';
import { ResidentDocumentEntity } from '../../database/entities/resident-document.entity';
import { ResidentLabelEntity } from '../../database/entities/resident-label.entity';
import { ResidentNameEntity } from '../../database/entities/resident-name.entity';
import { ResidentPhoneEntity } from '../../database/entities/resident-phone.entity';
import { narrowToStreet, narrowToStreetOrNone } from '../../database/narrow-to-street';
import { withIndexes } from '../../database/sealing/seal-columns';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** What hangs on a resident's record. */
export interface FurtherRows {
  readonly names: readonly ResidentNameEntity[];
  readonly documents: readonly ResidentDocumentEntity[];
  readonly phones: readonly ResidentPhoneEntity[];
}

/** A resident whom the asker's street may see. */
export function findSeenResident(tx: ReadTx, residentId: string): Promise<ResidentEntity | null> {
  const query = managerOf(tx).createQueryBuilder(ResidentEntity, 'r').where('r.id = :residentId', { residentId });
  narrowToStreetOrNone(tx, query, 'r.community_id');
  return query.getOne();
}

/** Marks a resident's record as changed; false where it is another version by now. */
export async function claimResident(tx: WriteTx, id: string, version: number, updatedAt: string): Promise<boolean> {
  return (await managerOf(tx).update(ResidentEntity, { id, version }, { updatedAt })).affected === 1;
}

/** Marks a resident's record as changed, whatever its version: the write has him to itself from here on. */
export async function holdResident(tx: WriteTx, id: string, updatedAt: string): Promise<void> {
  await managerOf(tx).update(ResidentEntity, { id }, { updatedAt });
}

/** Residents by their ids. */
export function findResidentsById(tx: ReadTx, ids: readonly string[]): Promise<ResidentEntity[]> {
  return ids.length === 0 ? Promise.resolve([]) : managerOf(tx).findBy(ResidentEntity, { id: In([...new Set(ids)]) });
}

/** Names, documents and telephones that hang on a resident's record. */
export async function findFurther(tx: ReadTx, residentId: string): Promise<FurtherRows> {
  const manager = managerOf(tx);
  const of = { where: { residentId }, order: { id: 'ASC' } } as const;
  return {
    names: await manager.find(ResidentNameEntity, of),
    documents: await manager.find(ResidentDocumentEntity, of),
    phones: await manager.find(ResidentPhoneEntity, of),
  };
}

/** Puts these in place of what hung on a resident's record. */
export async function replaceFurther(tx: WriteTx, residentId: string, rows: FurtherRows): Promise<void> {
  const manager = managerOf(tx);
  await manager.delete(ResidentNameEntity, { residentId });
  await manager.delete(ResidentDocumentEntity, { residentId });
  await manager.delete(ResidentPhoneEntity, { residentId });
  for (const name of rows.names) await manager.insert(ResidentNameEntity, name);
  for (const document of rows.documents) {
    await manager.insert(ResidentDocumentEntity, withIndexes(tx, ResidentDocumentEntity, document));
  }
  for (const phone of rows.phones) {
    await manager.insert(ResidentPhoneEntity, withIndexes(tx, ResidentPhoneEntity, phone));
  }
}

/** Further names of residents, by the resident's id. */
export async function findNamesOf(tx: ReadTx, residentIds: readonly string[]): Promise<readonly ResidentNameEntity[]> {
  if (residentIds.length === 0) return [];
  return managerOf(tx).find(ResidentNameEntity, { where: { residentId: In([...residentIds]) }, order: { id: 'ASC' } });
}

/** Labels of residents, the latest first. */
export async function findLabelsOf(tx: ReadTx, residentIds: readonly string[]): Promise<ResidentLabelEntity[]> {
  if (residentIds.length === 0) return [];
  return managerOf(tx).find(ResidentLabelEntity, {
    where: { residentId: In([...residentIds]) },
    order: { fromDay: 'DESC', id: 'DESC' },
  });
}

/** Adds a label. */
export async function insertLabel(tx: WriteTx, label: ResidentLabelEntity): Promise<void> {
  await managerOf(tx).insert(ResidentLabelEntity, label);
}

/** Ends a label of a resident; false where it is not his, or has ended already. */
export async function endLabel(
  tx: WriteTx,
  { id, residentId, toDay: heldUntil }: Pick<ResidentLabelEntity, 'id' | 'residentId' | 'toDay'>,
  end: Pick<ResidentLabelEntity, 'toDay' | 'endReason'>,
): Promise<boolean> {
  const held = { id, residentId, endReason: '', toDay: heldUntil ?? IsNull() };
  return (await managerOf(tx).update(ResidentLabelEntity, held, end)).affected === 1;
}

/** Names of units by their ids. */
export async function findUnitNames(tx: ReadTx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const units = await managerOf(tx).findBy(OrgUnitEntity, { id: In(known) });
  return new Map(units.map(({ id, name }) => [id, name]));
}

/** A community and a grid that belong together, as an input names them. */
export async function isPlaceFit(tx: ReadTx, communityId: string | null, gridId: string | null) {
  const ids = [communityId, gridId].filter((id) => id !== null);
  const units = new Map((await managerOf(tx).findBy(OrgUnitEntity, { id: In(ids) })).map((unit) => [unit.id, unit]));
  const grid = gridId === null ? null : units.get(gridId);
  return {
    community: communityId === null || units.get(communityId)?.kind === 'community',
    grid: grid === null || (grid?.kind === 'grid' && grid.parentId === communityId),
  };
}

/** A person's last cases in the asker's street, and how many there are. */
export async function findCasesOf(
  tx: ReadTx,
  residentId: string,
  limit: number,
): Promise<{ readonly cases: readonly CaseEntity[]; readonly count: number }> {
  const query = managerOf(tx).createQueryBuilder(CaseEntity, 'c').where('c.resident_id = :residentId', { residentId });
  narrowToStreet(tx, query, 'c.street_id');
  query.orderBy('c.receivedAt', 'DESC').addOrderBy('c.id', 'DESC').limit(limit);
  const [cases, count] = await query.getManyAndCount();
  return { cases, count };
}

/** Papers of cases, the latest first. */
export async function findPapersOf(tx: ReadTx, caseIds: readonly string[], limit: number) {
  if (caseIds.length === 0) return [];
  return managerOf(tx).find(PaperEntity, {
    select: { id: true, caseId: true, type: true, number: true, madeAt: true },
    where: { caseId: In([...caseIds]) },
    order: { madeAt: 'DESC', id: 'DESC' },
    take: limit,
  });
}
