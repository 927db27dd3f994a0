import { z } from 'zod';
import {
  EMPTY_OFFICE_CALENDAR,
  type OfficeCalendarData,
  officeCalendarSchema,
} from '#shared/domain/calendar/office-calendar';
import { SettingEntity } from '../../database/entities/setting.entity';
import { CommandError } from '../../database/errors';
import { managerOf, type ReadTx, type WriteTx } from '../../database/transaction';

const CONTENT = 'calendar';
/** The version alone, a row of a few bytes: it is asked more often than the content, and its write keeps a second program waiting. */
const VERSION = 'calendar-version';

const versionSchema = z.object({ version: z.int() });
const contentSchema = versionSchema.extend({ content: officeCalendarSchema });

/** The office's calendar as it is kept; version 1 before anything was set. */
export interface KeptCalendar {
  readonly version: number;
  readonly content: OfficeCalendarData;
}

const NOTHING_KEPT: KeptCalendar = { version: 1, content: EMPTY_OFFICE_CALENDAR };

async function readValue(tx: ReadTx, key: string): Promise<object | null> {
  return (await managerOf(tx).findOneBy(SettingEntity, { key }))?.value ?? null;
}

/** The version of the office's calendar. */
export async function readCalendarVersion(tx: ReadTx): Promise<number> {
  const value = await readValue(tx, VERSION);
  return value === null ? NOTHING_KEPT.version : versionSchema.parse(value).version;
}

/** The office's calendar with the version that its content has. */
export async function readKeptCalendar(tx: ReadTx): Promise<KeptCalendar> {
  const value = await readValue(tx, CONTENT);
  return value === null ? NOTHING_KEPT : contentSchema.parse(value);
}

/**
 * Takes hold of the calendar for a change; fails with `conflict` where somebody changed it since `version`. The first
 * statement writes, so that a second program waits here.
 */
export async function claimCalendar(tx: WriteTx, version: number): Promise<KeptCalendar> {
  const manager = managerOf(tx);
  const first = { key: VERSION, value: { version: NOTHING_KEPT.version } };
  await manager.createQueryBuilder().insert().into(SettingEntity).values(first).orIgnore().execute();
  await manager
    .createQueryBuilder()
    .update(SettingEntity)
    .set({ key: () => 'key' })
    .where('key = :key', { key: VERSION })
    .execute();
  const kept = await readKeptCalendar(tx);
  if (kept.version !== version) throw new CommandError('conflict');
  return kept;
}

/** Keeps a claimed calendar's new content under the next version. */
export async function writeCalendar(tx: WriteTx, { version, content }: KeptCalendar): Promise<void> {
  const rows = [
    { key: CONTENT, value: { version, content } },
    { key: VERSION, value: { version } },
  ];
  await managerOf(tx).upsert(SettingEntity, rows, ['key']);
}
