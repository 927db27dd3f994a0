import type { FeatureHandlers } from '../../ipc/handlers';
import { SupervisionService } from './supervision.service';
import type { SupervisionKit } from './supervision-desk';
import { SupervisionLists } from './supervision-list.service';

/** Handlers of supervision (督办). */
export function createSupervisionCommands(kit: SupervisionKit): FeatureHandlers<'supervision'> {
  const service = new SupervisionService(kit);
  const lists = new SupervisionLists(kit);
  return {
    'supervision.press': (input, { actor }) => service.press(actor, input),
    'supervision.answer': (input, { actor }) => service.answer(actor, input),
    'supervision.close': (input, { actor }) => service.close(actor, input),
    'supervision.pressAgain': (input, { actor }) => service.pressAgain(actor, input),
    'supervision.list': (input, { actor }) => lists.list(actor, input),
    'supervision.listOfCase': ({ caseId }, { actor }) => lists.ofCase(actor, caseId),
    'supervision.listProposed': (input) => lists.listProposed(input),
    'supervision.countWaiting': async (_, { actor }) => ({ count: await lists.countWaiting(actor) }),
  };
}
