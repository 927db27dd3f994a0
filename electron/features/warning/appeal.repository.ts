import { WarningCardEntity } from '../../database/entities/warning-card.entity';
import { CommandError } from '../../database/errors';
import { managerOf, type WriteTx } from '../../database/transaction';

/** What an appeal or its decision sets. */
export type CardPatch = Partial<Omit<WarningCardEntity, 'id' | 'version'>>;

/** Takes hold of a card; fails with `not-found`, or with `conflict` where it changed since `version`. It writes first. */
export async function claimCard(tx: WriteTx, id: string, version: number): Promise<WarningCardEntity> {
  const manager = managerOf(tx);
  const claimed = await manager
    .createQueryBuilder()
    .update(WarningCardEntity)
    .set({ version: () => 'version' })
    .where('id = :id AND version = :version', { id, version })
    .execute();
  if (claimed.affected === 1) return manager.findOneByOrFail(WarningCardEntity, { id });
  throw new CommandError((await manager.existsBy(WarningCardEntity, { id })) ? 'conflict' : 'not-found');
}

/** Changes a claimed card and counts its version up. */
export async function updateCard(tx: WriteTx, card: WarningCardEntity, patch: CardPatch): Promise<WarningCardEntity> {
  await managerOf(tx).update(WarningCardEntity, { id: card.id }, patch);
  return managerOf(tx).findOneByOrFail(WarningCardEntity, { id: card.id });
}
