import { z } from 'zod';
import { AuditEntryEntity } from '../../database/entities/audit-entry.entity';
import { AuditLinkEntity } from '../../database/entities/audit-link.entity';
import { SettingEntity } from '../../database/entities/setting.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

const KEY = 'clock-confirmed';
const confirmedSchema = z.strictObject({ latest: z.string() });

async function findLatest(tx: ReadTx): Promise<string | null> {
  const [entry] = await managerOf(tx).find(AuditEntryEntity, { order: { at: 'DESC' }, take: 1 });
  return entry?.at ?? null;
}

/** By the chain: identifiers go by the clock, too. */
async function findLastWritten(tx: ReadTx): Promise<string | null> {
  const [link] = await managerOf(tx).find(AuditLinkEntity, { order: { seq: 'DESC' }, take: 1 });
  return (await managerOf(tx).findOneBy(AuditEntryEntity, { id: link?.entryId ?? '' }))?.at ?? null;
}

/**
 * The instant of the office's latest entry. One that a wrong clock has put into the future, and that somebody has passed
 * over by confirming the clock, does not count any more: then it is that of the last one written.
 */
export async function readLastEntryAt(tx: ReadTx): Promise<string | null> {
  const latest = await findLatest(tx);
  const row = await managerOf(tx).findOneBy(SettingEntity, { key: KEY });
  const confirmed = confirmedSchema.safeParse(row?.value).data?.latest;
  return latest !== null && latest === confirmed ? findLastWritten(tx) : latest;
}

/** Keeps that the clock was confirmed against what was the latest entry. */
export async function confirmLastEntry(tx: WriteTx): Promise<void> {
  const value = { latest: (await findLatest(tx)) ?? '' };
  await managerOf(tx).upsert(SettingEntity, { key: KEY, value }, ['key']);
}
