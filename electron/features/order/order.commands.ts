import type { FeatureHandlers } from '../../ipc/handlers';
import { ManagerAssignmentService } from './manager-assignment.service';
import { OrderDispatchService } from './order-dispatch.service';
import { OrderHandlingService } from './order-handling.service';
import type { OrderKit } from './order-kit';
import { OrderListService } from './order-list.service';
import { OrderProposalService } from './order-proposal.service';
import { OrderSharingService } from './order-sharing.service';
import { OrderSupervisionService } from './order-supervision.service';
import { StepRouting } from './step-routing.service';

/** Handlers of work orders. */
export function createOrderCommands(deps: OrderKit): FeatureHandlers<'order'> {
  const routing = new StepRouting(deps);
  const dispatching = new OrderDispatchService(deps);
  const sharing = new OrderSharingService(deps);
  const managing = new ManagerAssignmentService(deps);
  const handling = new OrderHandlingService(deps, routing);
  const supervision = new OrderSupervisionService(deps);
  const lists = new OrderListService(deps);
  const proposals = new OrderProposalService(deps);
  return {
    'order.dispatch': (input, { actor }) => dispatching.dispatch(actor, input),
    'order.dispatchMany': (input, { actor }) => dispatching.dispatchMany(actor, input),
    'order.joinCase': ({ caseId, caseVersion, ...seen }, { actor }) =>
      sharing.join(actor, seen, { caseId, version: caseVersion }),
    'order.detachCase': ({ caseId, reason, ...seen }, { actor }) => sharing.detach(actor, seen, caseId, reason),
    'order.assignByManager': (input, { actor }) => managing.assign(actor, input, input),
    'order.openStep': (input, { actor }) => routing.open(actor, input),
    'order.sign': (seen, { actor }) => handling.sign(actor, seen),
    'order.reply': (input, { actor }) => handling.reply(actor, input, input),
    'order.return': (input, { actor }) => handling.giveBack(actor, input, input.reason),
    'order.reroute': (input, { actor }) => supervision.reroute(actor, input, input),
    'order.rework': (input, { actor }) => supervision.rework(actor, input, input.reason),
    'order.withdraw': (input, { actor }) => supervision.withdraw(actor, input, input.reason),
    'order.listMine': (input, { actor }) => lists.listMine(actor, input),
    'order.propose': ({ caseId }) => proposals.propose(caseId),
  };
}
