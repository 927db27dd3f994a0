import type { ServiceKit } from '../service-kit';
import type { CaseClocks } from './case-clocks.service';

/** What every act on a case ends with: the clocks follow it, and the windows are told after the commit. */
export function createCaseChanged(clocks: Pick<CaseClocks, 'follow'>): ServiceKit['caseChanged'] {
  return async (tx, caseId) => {
    await clocks.follow(tx, caseId);
    tx.tell('case.changed', { caseId });
  };
}
