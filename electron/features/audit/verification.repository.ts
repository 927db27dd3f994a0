import { type LastVerification, lastVerificationSchema } from '#shared/ipc/commands/audit-verification';
import { SettingEntity } from '../../database/entities/setting.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

const KEY = 'log-verification';

/** What the office's last look through its log found; null before the first one. */
export async function readLastVerification(tx: ReadTx): Promise<LastVerification | null> {
  const row = await managerOf(tx).findOneBy(SettingEntity, { key: KEY });
  return row === null ? null : (lastVerificationSchema.safeParse(row.value).data ?? null);
}

/** Keeps what a look through the log found. */
export async function keepLastVerification(tx: WriteTx, value: LastVerification): Promise<void> {
  await managerOf(tx).upsert(SettingEntity, { key: KEY, value }, ['key']);
}
