import { In } from 'typeorm';
import { z } from 'zod';
import { DEFAULT_DUPLICATE_RULE } from '#shared/domain/case/duplicate-rule';
import { DEFAULT_FUNDING_SOURCES } from '#shared/domain/money/funding';
import { type Settings, settingsSchema } from '#shared/ipc/commands/setting';
import { OrgUnitEntity } from '../database/entities/org-unit.entity';
import { SettingEntity } from '../database/entities/setting.entity';
import { CommandError } from '../database/errors';
import { managerOf, type ReadTx, streetsOf, type WriteTx } from '../database/transaction';

const officeSchema = z.strictObject({
  streetId: z.string(),
  streetName: z.string(),
  streetCode: z.string().regex(/^\d{9}$/),
  isDemonstration: z.boolean(),
});

/** The office of a street: its unit, name, 9-digit code, and whether its data is for show. */
export type Office = z.output<typeof officeSchema>;

/** The office of one of a district's streets; the first is the one that the first run set up. */
export type StreetOffice = Office & { readonly isFirst: boolean };

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

/** The street that the first run set up; null before it is finished. In an office of one street it is the only one. */
export async function readFirstOffice(tx: ReadTx): Promise<Office | null> {
  return parseOffice(await readValue(tx, 'office'));
}

/** The office of a street of the district, the first one where none is named; null where there is no such street. */
export async function readOfficeOf(tx: ReadTx, streetId: string | null): Promise<StreetOffice | null> {
  return findOfficeOf(tx, await readFirstOffice(tx), streetId);
}

async function findOfficeOf(tx: ReadTx, first: Office | null, streetId: string | null): Promise<StreetOffice | null> {
  if (first === null) return null;
  if (streetId === null || streetId === first.streetId) return { ...first, isFirst: true };
  const street = await managerOf(tx).findOneBy(OrgUnitEntity, { id: streetId, kind: 'street' });
  if (street === null) return null;
  return { ...first, streetId, streetName: street.name, streetCode: street.code, isFirst: false };
}

/** The asker's own office, the first one for the district's own people; null before the first run is finished. */
export function readOffice(tx: ReadTx): Promise<StreetOffice | null> {
  return readOfficeOf(tx, streetsOf(tx).homeId);
}

/** The office for which the asker acts; fails with `no-street` where he stands for none of the district's streets. */
export function readOwnOffice(tx: ReadTx): Promise<StreetOffice | null> {
  const { isDistrict, homeId } = streetsOf(tx);
  if (isDistrict && homeId === null) throw new CommandError('no-street');
  return readOfficeOf(tx, homeId);
}

/** The street for which the asker acts; null for the district's own people who stand for all of it. */
export async function readActingStreetId(tx: ReadTx): Promise<string | null> {
  const { isDistrict, homeId } = streetsOf(tx);
  return isDistrict && homeId === null ? null : ((await readOffice(tx))?.streetId ?? null);
}

/** The street whose matrix the asker looks at: his own, the first one for who stands for the whole district. */
export async function readMatrixStreetId(tx: ReadTx): Promise<string> {
  return (await readOffice(tx))?.streetId ?? '';
}

/** The id of the street for which the asker acts; "" before the first run is finished. Fails as `readOwnOffice` does. */
export async function readOwnStreetId(tx: ReadTx): Promise<string> {
  return (await readOwnOffice(tx))?.streetId ?? '';
}

/** Keeps the office's facts. */
export async function writeOffice(tx: WriteTx, office: Office): Promise<void> {
  await managerOf(tx).upsert(SettingEntity, { key: 'office', value: office }, ['key']);
}

const COMMON = 'settings';
/** A key has room for 40 characters. */
const keyOf = (streetId: string | null) => (streetId === null ? COMMON : `centre/${streetId.replaceAll('-', '')}`);

/** The settings of a street's centre, those of the whole office where it has none, and defaults for what was never set. */
export async function readSettingsOf(tx: ReadTx, streetId: string | null): Promise<Settings> {
  const rows = await managerOf(tx).findBy(SettingEntity, { key: In([COMMON, keyOf(streetId)]) });
  const own = rows.find(({ key }) => key !== COMMON) ?? rows[0];
  return parseSettings(own?.value ?? null);
}

/** Both of a street at once: they stand on every paper. */
export async function readOfficeAndSettingsOf(tx: ReadTx, streetId: string | null) {
  const rows = await managerOf(tx).findBy(SettingEntity, { key: In(['office', COMMON, keyOf(streetId)]) });
  const find = (key: string) => rows.find((row) => row.key === key)?.value ?? null;
  const office = await findOfficeOf(tx, parseOffice(find('office')), streetId);
  return { office, settings: parseSettings(find(keyOf(streetId)) ?? find(COMMON)) };
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

/** The settings that hold for the asker. */
export function readSettings(tx: ReadTx): Promise<Settings> {
  return readSettingsOf(tx, streetsOf(tx).homeId);
}

/** Keeps the settings of a street's centre, or of the whole office. */
export async function writeSettingsOf(tx: WriteTx, streetId: string | null, settings: Settings): Promise<void> {
  await managerOf(tx).upsert(SettingEntity, { key: keyOf(streetId), value: settings }, ['key']);
}

/** Keeps the settings that hold for the asker. */
export function writeSettings(tx: WriteTx, settings: Settings): Promise<void> {
  return writeSettingsOf(tx, streetsOf(tx).homeId, settings);
}
