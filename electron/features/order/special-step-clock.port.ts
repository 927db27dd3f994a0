import type { SpecialKind } from '#shared/domain/flow/process-step';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';

/** A special step that does not count (行政许可法 art. 45), as its order begins or ends. */
export interface UncountedStep {
  readonly caseId: string;
  readonly orderId: string;
  readonly kind: SpecialKind;
  readonly stepName: string;
  /** How long it takes at most; null where nothing is fixed. */
  readonly maxWorkingDays: number | null;
}

/** The special step's order at one of its cases. */
export type EndedStep = Pick<UncountedStep, 'caseId' | 'orderId'>;

/**
 * The case's clock while special steps are in work. Called last in an act on orders, in the act's own transaction: the
 * case's row may be changed.
 */
export interface SpecialStepClock {
  /** An order of such a step was opened: the clock stands still from now on. */
  begin(tx: WriteTx, actor: Actor, step: UncountedStep): Promise<void>;
  /** The order was replied to, returned or withdrawn, or left the case: what it let stand still runs again. */
  end(tx: WriteTx, actor: Actor, step: EndedStep): Promise<void>;
}
