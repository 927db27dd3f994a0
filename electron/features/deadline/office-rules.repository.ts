import { z } from 'zod';
import { DEFAULT_OFFICE_RULES, type OfficeRules, officeRulesSchema } from '#shared/domain/clocks/office-rules';
import { SettingEntity } from '../../database/entities/setting.entity';
import { CommandError } from '../../database/errors';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

const KEY = 'clock-rules';
const keptSchema = z.strictObject({ version: z.int(), rules: officeRulesSchema });

/** The office's rules with the number of their version; 0 where the office has set none. */
export interface KeptRules {
  readonly version: number;
  readonly rules: OfficeRules;
}

/** What the office has set, or the defaults. */
export async function readKeptRules(tx: ReadTx): Promise<KeptRules> {
  const row = await managerOf(tx).findOneBy(SettingEntity, { key: KEY });
  return row === null ? { version: 0, rules: DEFAULT_OFFICE_RULES } : keptSchema.parse(row.value);
}

/**
 * Takes hold of the rules for a change; fails with `conflict` where somebody changed them since `version`. The first
 * statement writes, so that a second program waits here.
 */
export async function claimRules(tx: WriteTx, version: number): Promise<KeptRules> {
  const manager = managerOf(tx);
  const first = { key: KEY, value: { version: 0, rules: DEFAULT_OFFICE_RULES } };
  await manager.createQueryBuilder().insert().into(SettingEntity).values(first).orIgnore().execute();
  await manager
    .createQueryBuilder()
    .update(SettingEntity)
    .set({ key: () => 'key' })
    .where('key = :key', { key: KEY })
    .execute();
  const kept = await readKeptRules(tx);
  if (kept.version !== version) throw new CommandError('conflict');
  return kept;
}

/** Keeps claimed rules under their next version. */
export async function writeRules(tx: WriteTx, kept: KeptRules): Promise<void> {
  await managerOf(tx).upsert(SettingEntity, { key: KEY, value: kept }, ['key']);
}
