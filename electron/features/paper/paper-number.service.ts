import type { PaperModel, PaperOffice } from '#shared/domain/paper/paper-model';
import { formatPaperSerial, officeShortName } from '#shared/domain/paper/paper-number';
import { businessDay } from '#shared/domain/time/business-day';
import { createI18n } from '#shared/i18n/translator';
import { CommandError } from '../../database/errors';
import type { ReadTx } from '../../database/transaction';
import { readOfficeAndSettingsOf } from '../../settings/settings.repository';

const { t } = createI18n('zh-CN');

/** Who issues papers of a street, and what its serials are counted under. */
export interface PaperIssuer {
  readonly office: PaperOffice;
  /** Empty for the first street, whose serials go on as before there were others. */
  readonly series: string;
}

/** Who issues papers of a street's cases today. Fails with `office-missing` before the first run is finished. */
export async function readPaperIssuer(tx: ReadTx, streetId: string | null): Promise<PaperIssuer> {
  const { office, settings } = await readOfficeAndSettingsOf(tx, streetId);
  if (office === null) throw new CommandError('office-missing');
  const { centreName, centreAddress, centrePhone } = settings;
  return {
    office: { streetName: office.streetName, centreName, address: centreAddress, phone: centrePhone },
    series: office.isFirst ? '' : `/${office.streetCode}`,
  };
}

const yearOf = (instant: string) => Number(businessDay(instant).slice(0, 4));

/** The counter of a type of paper of a street: serials begin anew with each year of the office's zone. */
export function paperScope(type: PaperModel['type'], { series }: Pick<PaperIssuer, 'series'>, madeAt: string): string {
  return `paper/${type}/${yearOf(madeAt)}${series}`;
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
