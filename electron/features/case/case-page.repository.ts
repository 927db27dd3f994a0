import { In, IsNull } from 'typeorm';
import type { FileView } from '#shared/ipc/commands/file-views';
import { AuditEntryEntity } from '../../database/entities/audit-entry.entity';
import { CaseEntity } from '../../database/entities/case.entity';
import { ExtensionEntity } from '../../database/entities/extension.entity';
import { FileEntity } from '../../database/entities/file.entity';
import { PaperEntity } from '../../database/entities/paper.entity';
import { SuspensionEntity } from '../../database/entities/suspension.entity';
import { findPresent } from '../../database/find-present';
import { managerOf, type ReadTx } from '../../database/transaction';
import { type CaseScope, narrowToScope } from './case-scope.repository';

/** Whether the case is there and lies in the scope. */
export async function isCaseVisible(tx: ReadTx, id: string, scope: CaseScope): Promise<boolean> {
  const query = managerOf(tx).createQueryBuilder(CaseEntity, 'c').where('c.id = :id', { id });
  narrowToScope(query, scope);
  return query.getExists();
}

/** The case where it is there and lies in the scope. */
export async function findVisibleCase(tx: ReadTx, id: string, scope: CaseScope): Promise<CaseEntity | null> {
  const query = managerOf(tx).createQueryBuilder(CaseEntity, 'c').where('c.id = :id', { id });
  narrowToScope(query, scope);
  return query.getOne();
}

/** What a case may have beside its own row and its orders; most cases have little of it. */
export function findParts(tx: ReadTx, caseId: string) {
  return findPresent(tx, caseId, {
    suspensions: 'suspensions WHERE case_id = #',
    extensions: 'extensions WHERE case_id = #',
    materials: 'case_materials WHERE case_id = #',
    handlings: 'case_handlings WHERE case_id = #',
    notes: 'case_notes WHERE case_id = #',
    links: 'case_links WHERE case_id = # OR other_case_id = #',
    merged: 'cases WHERE merged_into_id = #',
    split: 'cases WHERE split_from_id = #',
    papers: 'papers WHERE case_id = #',
    files: 'files WHERE case_id = # AND order_id IS NULL',
  });
}

/** Files of the case that belong to none of its orders, the oldest first, as pages show them. */
export async function findFiles(tx: ReadTx, caseId: string): Promise<FileView[]> {
  return managerOf(tx).find(FileEntity, {
    select: { id: true, orderId: true, name: true, mimeType: true, size: true, addedAt: true, addedByName: true },
    where: { caseId, orderId: IsNull() },
    order: { addedAt: 'ASC', id: 'ASC' },
  });
}

/** Papers of the case, the oldest first, without their words. */
export async function findPapers(tx: ReadTx, caseId: string): Promise<Omit<PaperEntity, 'content'>[]> {
  return managerOf(tx).find(PaperEntity, {
    select: { id: true, caseId: true, type: true, number: true, madeAt: true, madeByName: true, printCount: true },
    where: { caseId },
    order: { madeAt: 'ASC', id: 'ASC' },
  });
}

const oldestFirst = (caseId: string) => ({ where: { caseId }, order: { askedAt: 'ASC', id: 'ASC' } }) as const;

/** Suspensions that were asked for, the oldest first. */
export function findSuspensions(tx: ReadTx, caseId: string): Promise<SuspensionEntity[]> {
  return managerOf(tx).find(SuspensionEntity, oldestFirst(caseId));
}

/** Extensions that were asked for, the oldest first. */
export function findExtensions(tx: ReadTx, caseId: string): Promise<ExtensionEntity[]> {
  return managerOf(tx).find(ExtensionEntity, oldestFirst(caseId));
}

/** What the log says of the case and of its orders, which it may share with others, the oldest first. */
export async function findTimeline(
  tx: ReadTx,
  caseId: string,
  orderIds: readonly string[],
): Promise<AuditEntryEntity[]> {
  return managerOf(tx).find(AuditEntryEntity, {
    where: [{ caseId }, ...(orderIds.length === 0 ? [] : [{ subjectId: In([...orderIds]) }])],
    order: { at: 'ASC', id: 'ASC' },
  });
}
