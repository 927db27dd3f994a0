import type { CaseRouting } from '../case/case-routing.port';
import { MatrixRouting } from './matrix-routing.service';
import type { OrderKit } from './order-kit';
import { StepRouting } from './step-routing.service';

/** Applications go by their item's steps, appeals and service requests by the matrix, each where the office wants it. */
export function createCaseRouting(kit: OrderKit): CaseRouting {
  const steps = new StepRouting(kit);
  const matrix = new MatrixRouting(kit);
  return {
    route: (tx, actor, accepted) =>
      accepted.kind === 'application' ? steps.routeBySteps(tx, actor, accepted) : matrix.route(tx, actor, accepted),
  };
}
