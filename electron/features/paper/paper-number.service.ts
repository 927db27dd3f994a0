import type { PaperModel, PaperOffice } from '#shared/domain/paper/paper-model';
import { formatPaperSerial, officeShortName } from '#shared/domain/paper/paper-number';
import { businessDay } from '#shared/domain/time/business-day';
import { createI18n } from '#shared/i18n/translator';
import { CommandError } from '../../database/errors';
import type { ReadTx } from '../../database/transaction';
import { readOfficeAndSettings } from '../../settings/settings.repository';

const { t } = createI18n('zh-CN');

/** Who issues papers today. Fails with `office-missing` before the first run is finished. */
export async function readPaperOffice(tx: ReadTx): Promise<PaperOffice> {
  const { office, settings } = await readOfficeAndSettings(tx);
  if (office === null) throw new CommandError('office-missing');
  const { centreName, centreAddress, centrePhone } = settings;
  return { streetName: office.streetName, centreName, address: centreAddress, phone: centrePhone };
}

const yearOf = (instant: string) => Number(businessDay(instant).slice(0, 4));

/** The counter of a type of paper: serials begin anew with each year of the office's zone. */
export function paperScope(type: PaperModel['type'], madeAt: string): string {
  return `paper/${type}/${yearOf(madeAt)}`;
}

/** A paper's number as it is printed. */
export function writePaperNumber(
  type: PaperModel['type'],
  office: PaperOffice,
  madeAt: string,
  serial: number,
): string {
  return t('papers.number', {
    office: officeShortName(office.streetName),
    word: t(`papers.numberWord.${type}`),
    year: yearOf(madeAt),
    serial: formatPaperSerial(serial),
  });
}
