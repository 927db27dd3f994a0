import type { FeatureHandlers } from '../../ipc/handlers';
import type { ServiceKit } from '../service-kit';
import { type RulesDeps, RulesService } from './rules.service';
import { type IdleLock, SettingService } from './setting.service';

/** What the setting feature needs beside the kit. */
export interface SettingDeps extends ServiceKit {
  readonly idleLock: IdleLock;
  readonly clockRules: RulesDeps;
}

/** Handlers of the office's settings. */
export function createSettingCommands(deps: SettingDeps): FeatureHandlers<'setting'> {
  const service = new SettingService(deps, deps.idleLock);
  const rules = new RulesService(deps, deps.clockRules);
  return {
    'setting.get': () => service.get(),
    'setting.update': ({ seen, ...settings }, { actor }) => service.update(actor, settings, seen),
    'setting.getRules': () => rules.get(),
    'setting.updateRules': (input, { actor }) => rules.update(actor, input),
  };
}
