import { CaseEntity } from '../../database/entities/case.entity';
import { CaseClockEntity } from '../../database/entities/case-clock.entity';
import { SettingEntity } from '../../database/entities/setting.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

/** Whether some case must have a running clock and has none: a database from before the clocks. */
export async function hasUnclockedCase(tx: ReadTx): Promise<boolean> {
  const query = managerOf(tx)
    .createQueryBuilder(CaseEntity, 'c')
    .where("(c.status IN ('received', 'decided') OR (c.status IN ('accepted', 'assigned') AND c.due_at IS NOT NULL))");
  const clocks = query.subQuery().select('1').from(CaseClockEntity, 'k').where('k.case_id = c.id').getQuery();
  return query.andWhere(`NOT EXISTS ${clocks}`).getExists();
}

/** Makes a second program wait before it reads what this one is about to count anew. */
export async function claimClocks(tx: WriteTx, at: string): Promise<void> {
  await managerOf(tx).upsert(SettingEntity, { key: 'clocks-followed', value: { at } }, ['key']);
}
