import type { FeatureHandlers } from '../../ipc/handlers';
import type { ServiceKit } from '../service-kit';
import { WarningAppealService } from './warning-appeal.service';
import { type WarningExportDeps, WarningExportService } from './warning-export.service';
import { type WarningListDeps, WarningListService } from './warning-list.service';

/** What the commands of cards work with. */
export interface WarningCommandsDeps
  extends Omit<WarningListDeps, 'kit'>,
    Pick<WarningExportDeps, 'exporter' | 'translate'> {
  readonly kit: ServiceKit;
}

/** Handlers of cards (预警). */
export function createWarningCommands(deps: WarningCommandsDeps): FeatureHandlers<'warning'> {
  const lists = new WarningListService(deps);
  const appeals = new WarningAppealService(deps.kit);
  const exports = new WarningExportService(deps);
  return {
    'warning.list': (input, { actor }) => lists.list(actor, input),
    'warning.count': (_, { actor }) => lists.count(actor),
    'warning.ofCase': ({ caseId }, { actor }) => lists.ofCase(actor, caseId),
    'warning.appeal': (input, { actor }) => appeals.appeal(actor, input, input.text),
    'warning.decide': (input, { actor }) => appeals.decide(actor, input, input.decision, input.reason),
    'warning.export': (input, { actor }) => exports.export(actor, input),
  };
}
