import type { PaperModel, PaperOffice } from '#shared/domain/paper/paper-model';
import { formatPaperSerial, officeShortName } from '#shared/domain/paper/paper-number';
import { businessDay } from '#shared/domain/time/business-day';
import { createI18n } from '#shared/i18n/translator';
import { nextSerial } from '../../database/counters.repository';
import { CommandError } from '../../database/errors';
import type { ReadTx, WriteTx } from '../../database/transaction';
import { readOffice, readSettings } from '../../settings/settings.repository';
import type { ServiceKit } from '../service-kit';
import { insertPaper } from './paper.repository';
import type { PaperMaker } from './paper-maker.port';
import { viewPaper } from './paper-view';

const { t } = createI18n('zh-CN');

/** Who issues papers today. Fails with `office-missing` before the first run is finished. */
export async function readPaperOffice(tx: ReadTx): Promise<PaperOffice> {
  const office = await readOffice(tx);
  if (office === null) throw new CommandError('office-missing');
  const { centreName, centreAddress, centrePhone } = await readSettings(tx);
  return { streetName: office.streetName, centreName, address: centreAddress, phone: centrePhone };
}

/** Serials begin anew with each year of the office's zone, for each type of paper. */
async function nextNumber(tx: WriteTx, type: PaperModel['type'], office: PaperOffice, now: string): Promise<string> {
  const year = Number(businessDay(now).slice(0, 4));
  const serial = await nextSerial(tx, `paper/${type}/${year}`);
  return t('papers.number', {
    office: officeShortName(office.streetName),
    word: t(`papers.numberWord.${type}`),
    year,
    serial: formatPaperSerial(serial),
  });
}

/** The maker of papers over the database. The issuer is kept with the paper, so that a later print says the same. */
export function createPaperMaker({ clock, newId }: Pick<ServiceKit, 'clock' | 'newId'>): PaperMaker {
  return {
    make: async (tx, actor, caseId, model) => {
      const office = await readPaperOffice(tx);
      const madeAt = clock.now();
      const paper = {
        id: newId(),
        caseId,
        type: model.type,
        number: await nextNumber(tx, model.type, office, madeAt),
        content: { ...model, office },
        madeAt,
        madeByName: actor.displayName,
        printCount: 0,
      };
      await insertPaper(tx, paper);
      return viewPaper(paper);
    },
  };
}
