import type { HandedMaterial } from '#shared/domain/case/intake';
import { findMissing } from '#shared/domain/case/missing-materials';
import type { Material } from '#shared/domain/catalogue/service-item';
import type { PromiseBasis } from '#shared/domain/clocks/decision-limit';
import { findMissingMain, isGapsPromiseBroken } from '#shared/domain/clocks/gaps-promise';
import type { CaseEntity } from '../../database/entities/case.entity';
import { CommandError } from '../../database/errors';
import type { ReadTx } from '../../database/transaction';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import { findGapsPromises } from './case.repository';

/** A promise as it is about to be given. `documentNumber` in the form in which it is kept. */
export interface PromiseToCheck extends PromiseBasis {
  readonly documentNumber: string;
  readonly promisedDay: string;
  readonly now: string;
}

/** A case whose promise was broken. */
export type BrokenPromise = CaseEntity & { readonly gapsDueDay: string };

/** Fails where a main material is missing, or nothing is. */
export function checkGapMaterials(materials: readonly (HandedMaterial & { readonly material: Material })[]): void {
  const count = findMissingMain(materials).length;
  if (count > 0) throw new CommandError('main-materials-missing', { count });
  if (findMissing(materials).length === 0) throw new CommandError('nothing-missing');
}

/** The promises that the owner of a document broke and that nobody forgave, the latest first. */
export async function findBrokenPromises(
  tx: ReadTx,
  documentNumber: string,
  now: string,
): Promise<readonly BrokenPromise[]> {
  if (documentNumber === '') return [];
  const rows = await findGapsPromises(tx, documentNumber);
  return rows.flatMap((row) => {
    const { gapsDueDay, gapsFilledAt, closedAt, gapsForgivenAt } = row;
    if (gapsDueDay === null || gapsForgivenAt !== null) return [];
    return isGapsPromiseBroken({ gapsDueDay, gapsFilledAt, closedAt }, now) ? [{ ...row, gapsDueDay }] : [];
  });
}

/** Fails where the day cannot be promised, or not by this applicant (domain page 5.3). */
export async function checkGapsPromise(
  tx: ReadTx,
  deadlines: CaseDeadlines,
  { documentNumber, promisedDay, now, ...basis }: PromiseToCheck,
): Promise<void> {
  const window = deadlines.gapsWindow(basis, now);
  if (window === null) throw new CommandError('gaps-impossible');
  if (!deadlines.isGapsDay(window, promisedDay)) throw new CommandError('gaps-day', { ...window });
  const [broken] = await findBrokenPromises(tx, documentNumber, now);
  if (broken !== undefined) {
    throw new CommandError('gaps-promise-broken', { number: broken.number, day: broken.gapsDueDay });
  }
}
