import type { FeatureHandlers } from '../../ipc/handlers';
import type { ServiceKit } from '../service-kit';
import { DraftService } from './draft.service';
import { MatrixService } from './matrix.service';
import type { ConditionFinder, ResponsibleFinder } from './responsible-finder.port';
import { StandInService } from './stand-in.service';

/** Handlers of the responsibility matrix. */
export function createResponsibilityCommands(
  kit: ServiceKit,
  finder: ResponsibleFinder & ConditionFinder,
): FeatureHandlers<'responsibility'> {
  const matrix = new MatrixService(kit, finder);
  const drafts = new DraftService(kit);
  const standIns = new StandInService(kit);
  return {
    'responsibility.list': () => matrix.list(),
    'responsibility.get': ({ versionId }) => matrix.get(versionId),
    'responsibility.find': (question) => matrix.find(question),
    'responsibility.findConditions': ({ categoryCode }) => matrix.findConditions(categoryCode),
    'responsibility.begin': (input, { actor }) => drafts.begin(actor, input),
    'responsibility.discard': (seen, { actor }) => drafts.discard(actor, seen),
    'responsibility.saveRule': ({ ruleId, rule, ...seen }, { actor }) => drafts.saveRule(actor, seen, ruleId, rule),
    'responsibility.removeRules': ({ ruleIds, ...seen }, { actor }) => drafts.removeRules(actor, seen, ruleIds),
    'responsibility.copyRules': (input, { actor }) => drafts.copyRules(actor, input),
    'responsibility.saveSetting': ({ setting, ...seen }, { actor }) => drafts.saveSetting(actor, seen, setting),
    'responsibility.enact': ({ reason, ...seen }, { actor }) => matrix.enact(actor, seen, reason),
    'responsibility.listStandIns': () => standIns.list(),
    'responsibility.addStandIn': (fields, { actor }) => standIns.add(actor, fields),
    'responsibility.endStandIn': ({ id, version }, { actor }) => standIns.end(actor, id, version),
  };
}
