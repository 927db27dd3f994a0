import { MoreThan } from 'typeorm';
import { z } from 'zod';
import { AuditEntryEntity } from '../../database/entities/audit-entry.entity';
import { AuditHeadEntity } from '../../database/entities/audit-head.entity';
import { AuditLinkEntity } from '../../database/entities/audit-link.entity';
import { CaseEntity } from '../../database/entities/case.entity';
import { SettingEntity } from '../../database/entities/setting.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

const KEY = 'last-backup';

const noteSchema = z.strictObject({ at: z.string(), deskName: z.string() });

/** The last good backup that any computer of the office made. */
export type LastBackup = z.output<typeof noteSchema>;

/** The last good backup; null before the first. */
export async function readLastBackup(tx: ReadTx): Promise<LastBackup | null> {
  const row = await managerOf(tx).findOneBy(SettingEntity, { key: KEY });
  return row === null ? null : (noteSchema.safeParse(row.value).data ?? null);
}

/** Keeps it. */
export async function writeLastBackup(tx: WriteTx, value: LastBackup): Promise<void> {
  await managerOf(tx).upsert(SettingEntity, { key: KEY, value }, ['key']);
}

/** How many cases were received after an instant. */
export function countCasesAfter(tx: ReadTx, instant: string): Promise<number> {
  return managerOf(tx).countBy(CaseEntity, { receivedAt: MoreThan(instant) });
}

/** The number of the log's last entry; 0 before the first. */
export async function readLastEntry(tx: ReadTx): Promise<number> {
  return (await managerOf(tx).findOneBy(AuditHeadEntity, {}))?.seq ?? 0;
}

/** When the office's log began; null before. */
export async function readLogBeginning(tx: ReadTx): Promise<string | null> {
  const manager = managerOf(tx);
  const link = await manager.findOneBy(AuditLinkEntity, { seq: 1 });
  return link === null ? null : ((await manager.findOneBy(AuditEntryEntity, { id: link.entryId }))?.at ?? null);
}
