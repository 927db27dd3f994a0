import { CaseEntity } from '../../database/entities/case.entity';
import { CaseHandlingEntity } from '../../database/entities/case-handling.entity';
import { CaseLinkEntity } from '../../database/entities/case-link.entity';
import { CaseNoteEntity } from '../../database/entities/case-note.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** Keeps how a handling ended that a reopening left behind. */
export async function insertHandling(tx: WriteTx, handling: CaseHandlingEntity): Promise<void> {
  await managerOf(tx).insert(CaseHandlingEntity, handling);
}

/** Earlier handlings of a case, the oldest first. */
export async function findHandlings(tx: ReadTx, caseId: string): Promise<CaseHandlingEntity[]> {
  return managerOf(tx).find(CaseHandlingEntity, { where: { caseId }, order: { closedAt: 'ASC', id: 'ASC' } });
}

/** Locks a case without changing it: the first statement of a write that only adds to it. False where it is not there. */
export async function lockCase(tx: WriteTx, caseId: string): Promise<boolean> {
  const locked = await managerOf(tx)
    .createQueryBuilder()
    .update(CaseEntity)
    .set({ updatedAt: () => 'updated_at', version: () => 'version' })
    .where('id = :caseId', { caseId })
    .execute();
  return locked.affected === 1;
}

/** Adds what a resident said later. */
export async function insertNote(tx: WriteTx, note: CaseNoteEntity): Promise<void> {
  await managerOf(tx).insert(CaseNoteEntity, note);
}

/** What residents said later about a case, the oldest first. */
export async function findNotes(tx: ReadTx, caseId: string): Promise<CaseNoteEntity[]> {
  return managerOf(tx).find(CaseNoteEntity, { where: { caseId }, order: { at: 'ASC', id: 'ASC' } });
}

/** A case that another one is linked to. */
export interface LinkedCase extends Pick<CaseEntity, 'id' | 'number' | 'subject' | 'status'> {
  readonly linkedAt: string;
}

const pairOf = (one: string, other: string) =>
  one < other ? { caseId: one, otherCaseId: other } : { caseId: other, otherCaseId: one };

/** Whether two cases are linked. */
export async function isLinked(tx: ReadTx, one: string, other: string): Promise<boolean> {
  return managerOf(tx).existsBy(CaseLinkEntity, pairOf(one, other));
}

/** Links two cases. */
export async function insertLink(
  tx: WriteTx,
  one: string,
  other: string,
  link: Pick<CaseLinkEntity, 'id' | 'linkedAt' | 'linkedByName'>,
): Promise<void> {
  await managerOf(tx).insert(CaseLinkEntity, { ...link, ...pairOf(one, other) });
}

/** Takes the link of two cases away; false where there was none. */
export async function deleteLink(tx: WriteTx, one: string, other: string): Promise<boolean> {
  return (await managerOf(tx).delete(CaseLinkEntity, pairOf(one, other))).affected === 1;
}

/** The cases that a case is linked to, the newest link first. */
export async function findLinkedCases(tx: ReadTx, caseId: string): Promise<readonly LinkedCase[]> {
  const links = await managerOf(tx).find(CaseLinkEntity, {
    where: [{ caseId }, { otherCaseId: caseId }],
    order: { linkedAt: 'DESC', id: 'DESC' },
  });
  const otherOf = (link: CaseLinkEntity) => (link.caseId === caseId ? link.otherCaseId : link.caseId);
  const found = await findCasesByIds(tx, links.map(otherOf));
  return links.flatMap((link) => {
    const other = found.get(otherOf(link));
    if (other === undefined) return [];
    const { id, number, subject, status } = other;
    return [{ id, number, subject, status, linkedAt: link.linkedAt }];
  });
}

async function findCasesByIds(tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, CaseEntity>> {
  if (ids.length === 0) return new Map();
  const rows = await managerOf(tx)
    .createQueryBuilder(CaseEntity, 'c')
    .where('c.id IN (:...ids)', { ids: [...ids] })
    .getMany();
  return new Map(rows.map((row) => [row.id, row]));
}
