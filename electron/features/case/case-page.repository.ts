import { In, IsNull } from 'typeorm';
import type { FileView } from '#shared/ipc/commands/file-views';
import { AuditEntryEntity } from '../../database/entities/audit-entry.entity';
import { CaseEntity } from '../../database/entities/case.entity';
import { ExtensionEntity } from '../../database/entities/extension.entity';
import { FileEntity } from '../../database/entities/file.entity';
import { PaperEntity } from '../../database/entities/paper.entity';
import { SuspensionEntity } from '../../database/entities/suspension.entity';
import { managerOf, type ReadTx } from '../../database/transaction';
import { type CaseScope, narrowToScope } from './case-scope.repository';

/** Whether the case is there and lies in the scope. */
export async function isCaseVisible(tx: ReadTx, id: string, scope: CaseScope): Promise<boolean> {
  const query = managerOf(tx).createQueryBuilder(CaseEntity, 'c').where('c.id = :id', { id });
  narrowToScope(query, scope);
  return query.getExists();
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

/** What was asked for the case's clock, the oldest first. */
export async function findClockRequests(tx: ReadTx, caseId: string) {
  const oldestFirst = { where: { caseId }, order: { askedAt: 'ASC', id: 'ASC' } } as const;
  return {
    suspensions: await managerOf(tx).find(SuspensionEntity, oldestFirst),
    extensions: await managerOf(tx).find(ExtensionEntity, oldestFirst),
  };
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
