import type { SuspensionService } from '../clock-request/suspension.service';
import type { SpecialStepClock } from './special-step-clock.port';

/**
 * Lets a case's clock stand still as long as the order of a special step is open that does not count (行政许可法 art. 45).
 * Such a step needs no manager; the resident is told by the paper that every suspension makes.
 */
export function createSuspendingStepClock(
  suspensions: Pick<SuspensionService, 'begin' | 'endOfOrder'>,
): SpecialStepClock {
  return {
    begin: async (tx, actor, { caseId, orderId, kind: ground, stepName: reason, maxWorkingDays: expectedDays }) => {
      await suspensions.begin(tx, actor, { caseId, orderId, ground, reason, expectedDays, startsAt: null });
    },
    end: (tx, actor, step) => suspensions.endOfOrder(tx, actor, step),
  };
}
