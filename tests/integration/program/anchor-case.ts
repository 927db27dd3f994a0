import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../../../electron/database/database';
import { ExtensionEntity } from '../../../electron/database/entities/extension.entity';
import { FileEntity } from '../../../electron/database/entities/file.entity';
import { OrderFundingEntity } from '../../../electron/database/entities/order-funding.entity';
import { PaperEntity } from '../../../electron/database/entities/paper.entity';
import { SupervisionEntity } from '../../../electron/database/entities/supervision.entity';
import { SuspensionEntity } from '../../../electron/database/entities/suspension.entity';
import { WarningCardEntity } from '../../../electron/database/entities/warning-card.entity';
import { managerOf } from '../../../electron/database/transaction';
import type { Kind } from './rights-table';

/** A case with one unit's order. */
export interface Anchor {
  readonly caseId: string;
  readonly orderId: string;
  readonly unitId: string;
}

/** Hangs one of everything on a case, copied from what the office has elsewhere, all of it in its first version. */
export async function hangEverything(
  database: Database,
  anchor: Anchor,
  askedById: string,
): Promise<ReadonlyMap<Kind, string>> {
  const { caseId, orderId, unitId } = anchor;
  const things = new Map<Kind, string>([
    ['case', caseId],
    ['order', orderId],
  ]);
  const copies = [
    ['file', FileEntity, { orderId: null, addedById: askedById }],
    ['paper', PaperEntity, { number: uuidv7() }],
    ['card', WarningCardEntity, { clockKey: uuidv7(), orderId, receiverUnitId: unitId, receiverAccountId: null }],
    ['supervision', SupervisionEntity, { orderId, unitId, previousId: null }],
    ['suspension', SuspensionEntity, { orderId: null, askedById, state: 'asked' }],
    ['extension', ExtensionEntity, { askedById, state: 'asked' }],
    ['funding', OrderFundingEntity, { orderId, unitId }],
  ] as const;
  await database.write('test', async (tx) => {
    const manager = managerOf(tx);
    await manager.delete(OrderFundingEntity, { orderId });
    await manager.query(`UPDATE cases SET version = 1 WHERE id = '${caseId}'`);
    await manager.query(`UPDATE work_orders SET version = 1 WHERE id = '${orderId}'`);
    for (const [kind, entity, fields] of copies) {
      const [pattern] = await manager.find<object>(entity, { take: 1 });
      if (pattern === undefined) throw new Error(`the office has no ${kind}`);
      const id = uuidv7();
      await manager.insert<object>(entity, {
        ...pattern,
        ...('version' in pattern ? { version: 1 } : {}),
        id,
        caseId,
        ...fields,
      });
      things.set(kind, id);
    }
    return null;
  });
  return things;
}
