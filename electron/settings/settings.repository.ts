import { In } from 'typeorm';
import { z } from 'zod';
import { DEFAULT_DUPLICATE_RULE } from '#shared/domain/case/duplicate-rule';
import { DEFAULT_FUNDING_SOURCES } from '#shared/domain/money/funding';
import { type Settings, settingsSchema } from '#shared/ipc/commands/setting';
import { SettingEntity } from '../database/entities/setting.entity';
import { managerOf, type ReadTx, type WriteTx } from '../database/transaction';

const officeSchema = z.strictObject({
  streetId: z.string(),
  streetName: z.string(),
  streetCode: z.string().regex(/^\d{9}$/),
  isDemonstration: z.boolean(),
});

/** The office that the database belongs to: its street's unit, name, 9-digit code, and whether its data is for show. */
export type Office = z.output<typeof officeSchema>;

const defaults: Settings = {
  centreName: '',
  centreAddress: '',
  centrePhone: '',
  idleLockMinutes: 15,
  printerName: '',
  paperSize: 'A4',
  isReceiptPrintedAtOnce: false,
  isRoutedBySteps: false,
  isRoutedByMatrix: true,
  duplicates: DEFAULT_DUPLICATE_RULE,
  isUnratedNeutral: false,
  fundingSources: DEFAULT_FUNDING_SOURCES,
};

const parseOffice = (value: object | null): Office | null => (value === null ? null : officeSchema.parse(value));
const parseSettings = (value: object | null): Settings =>
  settingsSchema.parse({ ...defaults, centreName: '受理中心', ...value });

async function readValue(tx: ReadTx, key: string): Promise<object | null> {
  return (await managerOf(tx).findOneBy(SettingEntity, { key }))?.value ?? null;
}

/** The office, or null before the first run is finished. */
export async function readOffice(tx: ReadTx): Promise<Office | null> {
  return parseOffice(await readValue(tx, 'office'));
}

/** Keeps the office's facts. */
export async function writeOffice(tx: WriteTx, office: Office): Promise<void> {
  await managerOf(tx).upsert(SettingEntity, { key: 'office', value: office }, ['key']);
}

/** The settings, with defaults for what was never set. */
export async function readSettings(tx: ReadTx): Promise<Settings> {
  return parseSettings(await readValue(tx, 'settings'));
}

/** Both at once: they stand on every paper. */
export async function readOfficeAndSettings(tx: ReadTx) {
  const rows = await managerOf(tx).findBy(SettingEntity, { key: In(['office', 'settings']) });
  const find = (key: string) => rows.find((row) => row.key === key)?.value ?? null;
  return { office: parseOffice(find('office')), settings: parseSettings(find('settings')) };
}

/** Keeps other programs from changing the settings until the write has ended. It writes, so that a second one waits here. */
export async function claimSettings(tx: WriteTx): Promise<void> {
  const manager = managerOf(tx);
  const nothingSet = { key: 'settings', value: {} };
  await manager.createQueryBuilder().insert().into(SettingEntity).values(nothingSet).orIgnore().execute();
  await manager
    .createQueryBuilder()
    .update(SettingEntity)
    .set({ key: () => 'key' })
    .where({ key: 'settings' })
    .execute();
}

/** Keeps the settings. */
export async function writeSettings(tx: WriteTx, settings: Settings): Promise<void> {
  await managerOf(tx).upsert(SettingEntity, { key: 'settings', value: settings }, ['key']);
}
