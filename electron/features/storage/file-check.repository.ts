import { z } from 'zod';
import { SettingEntity } from '../../database/entities/setting.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

const KEY = 'file-check';

const keptSchema = z.strictObject({
  at: z.string(),
  /** What is wrong with tables and indexes, in SQLite's words; the first few. */
  findings: z.array(z.string()).readonly(),
  /** What is wrong with the log; null where it is whole. */
  logFault: z.string().nullable(),
  /** Attached files that are gone or damaged, of those looked at. */
  damagedFiles: z.int(),
  /** The last attached file that was looked at; the next look goes on after it. */
  lastFile: z.string(),
});
/** What the last look through the whole file found. */
export type KeptFileCheck = z.output<typeof keptSchema>;

/** What the last look found; null before the first one. */
export async function readFileCheck(tx: ReadTx): Promise<KeptFileCheck | null> {
  const row = await managerOf(tx).findOneBy(SettingEntity, { key: KEY });
  return keptSchema.safeParse(row?.value).data ?? null;
}

/** Keeps what a look found. */
export async function keepFileCheck(tx: WriteTx, value: KeptFileCheck): Promise<void> {
  await managerOf(tx).upsert(SettingEntity, { key: KEY, value }, ['key']);
}
