import type { PaperModel, PaperOffice } from '#shared/domain/paper/paper-model';
import { nextSerial } from '../../database/counters.repository';
import type { WriteTx } from '../../database/transaction';
import type { ServiceKit } from '../service-kit';
import { insertPaper } from './paper.repository';
import type { PaperMaker } from './paper-maker.port';
import { paperScope, readPaperOffice, writePaperNumber } from './paper-number.service';
import { viewPaper } from './paper-view';

/** Serials begin anew with each year of the office's zone, for each type of paper. */
async function nextNumber(tx: WriteTx, type: PaperModel['type'], office: PaperOffice, now: string): Promise<string> {
  const scope = paperScope(type, now);
  return writePaperNumber(type, office, now, await nextSerial(tx, scope));
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
