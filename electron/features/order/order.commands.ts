import type { FeatureHandlers } from '../../ipc/handlers';
import { OrderDispatchService } from './order-dispatch.service';
import { OrderHandlingService } from './order-handling.service';
import type { OrderKit } from './order-kit';
import { OrderListService } from './order-list.service';
import { OrderProposalService } from './order-proposal.service';
import { OrderSupervisionService } from './order-supervision.service';

/** Handlers of work orders. */
export function createOrderCommands(deps: OrderKit): FeatureHandlers<'order'> {
  const dispatching = new OrderDispatchService(deps);
  const handling = new OrderHandlingService(deps);
  const supervision = new OrderSupervisionService(deps);
  const lists = new OrderListService(deps);
  const proposals = new OrderProposalService(deps);
  return {
    'order.dispatch': (input, { actor }) => dispatching.dispatch(actor, input),
    'order.sign': (seen, { actor }) => handling.sign(actor, seen),
    'order.reply': (input, { actor }) => handling.reply(actor, input, input),
    'order.return': (input, { actor }) => handling.giveBack(actor, input, input.reason),
    'order.reroute': (input, { actor }) => supervision.reroute(actor, input, input.to, input.instructions),
    'order.rework': (input, { actor }) => supervision.rework(actor, input, input.reason),
    'order.withdraw': (input, { actor }) => supervision.withdraw(actor, input, input.reason),
    'order.listMine': (input, { actor }) => lists.listMine(actor, input),
    'order.propose': ({ caseId }) => proposals.propose(caseId),
  };
}
