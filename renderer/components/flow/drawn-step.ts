import type { ProcessStep } from '#shared/domain/flow/process-step';
import type { StepState } from '#shared/domain/flow/step-state';

/** A step as it is drawn; in a case it has a state. */
export interface DrawnStep extends ProcessStep {
  readonly unitName: string;
  readonly state?: StepState;
}
