import type { FeatureHandlers } from '../../ipc/handlers';
import { type ApprovalDeps, ApprovalService } from './approval.service';
import { type ExtensionDeps, ExtensionService } from './extension.service';
import type { SuspensionService } from './suspension.service';
import { SuspensionRequestService } from './suspension-request.service';

/** What the commands of suspensions, extensions and approvals work with. */
export interface ClockRequestDeps extends ExtensionDeps, ApprovalDeps {
  readonly clocks: ExtensionDeps['clocks'] & ApprovalDeps['clocks'];
  readonly suspensions: SuspensionService;
}

/** Handlers of suspensions, extensions and approvals. */
export function createClockRequestCommands(
  deps: ClockRequestDeps,
): FeatureHandlers<'suspension' | 'extension' | 'approval'> {
  const requests = new SuspensionRequestService(deps.kit, deps.views, deps.suspensions);
  const extensions = new ExtensionService(deps);
  const approvals = new ApprovalService(deps);
  return {
    'suspension.ask': (input, { actor }) => requests.ask(actor, input),
    'suspension.decide': (input, { actor }) => requests.decide(actor, input, input),
    'suspension.withdraw': (input, { actor }) => requests.withdraw(actor, input),
    'suspension.end': (input, { actor }) => requests.end(actor, input, input.endsAt),
    'extension.ask': (input, { actor }) => extensions.ask(actor, input),
    'extension.decide': (input, { actor }) => extensions.decide(actor, input, input),
    'extension.withdraw': (input, { actor }) => extensions.withdraw(actor, input),
    'extension.preview': ({ caseId, amount }, { actor }) => extensions.preview(actor, caseId, amount),
    'approval.list': (_, { actor }) => approvals.list(actor),
    'approval.count': () => approvals.count(),
  };
}
