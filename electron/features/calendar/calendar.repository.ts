import { z } from 'zod';
import { type DueChangeView, dueChangeSchema } from '#shared/ipc/commands/calendar';
import { SettingEntity } from '../../database/entities/setting.entity';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

const CHANGES = 'calendar-changes';
const SUMMARY = 'calendar-change';

const summarySchema = z.object({ at: z.string(), byName: z.string(), moved: z.int() });
const changesSchema = z.object({ changes: z.array(dueChangeSchema) });

/** When the calendar last moved ends, who did it, how many. */
export type LastChange = Readonly<z.output<typeof summarySchema>>;

async function readValue(tx: ReadTx, key: string): Promise<object | null> {
  return (await managerOf(tx).findOneBy(SettingEntity, { key }))?.value ?? null;
}

/** Keeps the list of what the last change moved, in place of the one before. */
export async function writeLastChange(
  tx: WriteTx,
  summary: Omit<LastChange, 'moved'>,
  changes: readonly DueChangeView[],
): Promise<void> {
  const rows = [
    { key: SUMMARY, value: { ...summary, moved: changes.length } },
    { key: CHANGES, value: { changes } },
  ];
  await managerOf(tx).upsert(SettingEntity, rows, ['key']);
}

/** The last change that moved ends; null where there was none. */
export async function readLastChange(tx: ReadTx): Promise<LastChange | null> {
  const value = await readValue(tx, SUMMARY);
  return value === null ? null : summarySchema.parse(value);
}

/** What the last change moved. */
export async function readLastChanges(tx: ReadTx): Promise<readonly DueChangeView[]> {
  const value = await readValue(tx, CHANGES);
  return value === null ? [] : changesSchema.parse(value).changes;
}
