import type { FeatureHandlers } from '../../ipc/handlers';
import { type RouteTrialDeps, RouteTrialService } from './route-trial.service';

/** Handlers of routing. */
export function createRouteCommands(deps: RouteTrialDeps): FeatureHandlers<'route'> {
  const trial = new RouteTrialService(deps);
  return { 'route.try': (question) => trial.try(question) };
}
