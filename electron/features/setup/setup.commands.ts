import type { FeatureHandlers } from '../../ipc/handlers';
import { type SetupDeps, SetupService } from './setup.service';

/** Handlers of the first run. */
export function createSetupCommands(deps: SetupDeps): FeatureHandlers<'setup'> {
  const service = new SetupService(deps);
  return {
    'setup.office': () => service.office(),
    'setup.listDivisions': ({ parentCode }) => service.listDivisions(parentCode),
    'setup.create': (input) => service.create(input),
  };
}
