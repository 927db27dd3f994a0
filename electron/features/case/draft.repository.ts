import { CaseDraftEntity } from '../../database/entities/case-draft.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** Keeps a new draft. */
export async function insertDraft(tx: WriteTx, draft: CaseDraftEntity): Promise<void> {
  await managerOf(tx).insert(CaseDraftEntity, draft);
}

/** Replaces the content of the account's own draft; false where there is none. */
export async function replaceDraft(tx: WriteTx, draft: CaseDraftEntity): Promise<boolean> {
  const { id, accountId, content, savedAt } = draft;
  const changed = await managerOf(tx).update(CaseDraftEntity, { id, accountId }, { content, savedAt });
  return changed.affected === 1;
}

/** The account's drafts, the newest first. */
export async function findDrafts(tx: ReadTx, accountId: string): Promise<CaseDraftEntity[]> {
  return managerOf(tx).find(CaseDraftEntity, { where: { accountId }, order: { savedAt: 'DESC', id: 'DESC' } });
}
