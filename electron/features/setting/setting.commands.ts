import type { FeatureHandlers } from '../../ipc/handlers';
import type { ServiceKit } from '../service-kit';
import { type IdleLock, SettingService } from './setting.service';

/** What the setting feature needs beside the kit. */
export interface SettingDeps extends ServiceKit {
  readonly idleLock: IdleLock;
}

/** Handlers of the office's settings. */
export function createSettingCommands(deps: SettingDeps): FeatureHandlers<'setting'> {
  const service = new SettingService(deps, deps.idleLock);
  return {
    'setting.get': () => service.get(),
    'setting.update': (input, { actor }) => service.update(actor, input),
  };
}
