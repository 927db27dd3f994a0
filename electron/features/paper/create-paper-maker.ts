import type { PaperModel } from '#shared/domain/paper/paper-model';
import { nextSerial } from '../../database/counters.repository';
import type { WriteTx } from '../../database/transaction';
import type { ServiceKit } from '../service-kit';
import { findStreetOfCase, insertPaper } from './paper.repository';
import type { PaperMaker } from './paper-maker.port';
import { type PaperIssuer, paperScope, readPaperIssuer, writePaperNumber } from './paper-number.service';
import { viewPaper } from './paper-view';

/** Serials begin anew with each year of the office's zone, for each type of paper of each street. */
async function nextNumber(tx: WriteTx, type: PaperModel['type'], issuer: PaperIssuer, now: string): Promise<string> {
  const scope = paperScope(type, issuer, now);
  return writePaperNumber(type, issuer.office, now, await nextSerial(tx, scope));
}

/** The maker of papers over the database. The issuer is kept with the paper, so that a later print says the same. */
export function createPaperMaker({ clock, newId }: Pick<ServiceKit, 'clock' | 'newId'>): PaperMaker {
  return {
    make: async (tx, actor, caseId, model) => {
      const issuer = await readPaperIssuer(tx, await findStreetOfCase(tx, caseId));
      const madeAt = clock.now();
      const paper = {
        id: newId(),
        caseId,
        type: model.type,
        number: await nextNumber(tx, model.type, issuer, madeAt),
        content: { ...model, office: issuer.office },
        madeAt,
        madeByName: actor.displayName,
        printCount: 0,
      };
      await insertPaper(tx, paper);
      return viewPaper(paper);
    },
  };
}
