import type { RouteUnit } from '#shared/domain/routing/propose-route';
import type { RouteReason } from '#shared/domain/routing/route-reason';
import type { Assignment } from '#shared/ipc/commands/order';
import { CommandError } from '../../database/errors';
import { findLivingLead, isOpen } from './living-orders';
import { findCase } from './order.repository';
import type { OrderKit } from './order-kit';
import { listOrdersOfCases } from './order-links.repository';
import { proposeForCase } from './propose-for-case';

/** Where a case could go next. */
export interface Proposal {
  readonly lead: Assignment | null;
  readonly coHandlers: Assignment[];
  /** Null where nothing is to be routed now. */
  readonly reason: RouteReason | null;
  /** Who leads when the turn of its step comes; null where that is now, or not known. */
  readonly laterLead: { readonly unitName: string; readonly stepName: string } | null;
}

const toUnit = ({ id }: RouteUnit): Assignment => ({ unitId: id, accountId: null });

/** Proposes where cases go, by the catalogue; units that already work on the case are left out. */
export class OrderProposalService {
  constructor(private readonly kit: OrderKit) {}

  propose(caseId: string): Promise<Proposal> {
    return this.kit.database.read(async (tx) => {
      const ofCase = await findCase(tx, caseId);
      if (ofCase === null) throw new CommandError('not-found');
      const orders = await listOrdersOfCases(tx, [caseId]);
      const taken = new Set(orders.filter(isOpen).map((order) => order.unitId));
      const proposed = await proposeForCase(this.kit, tx, ofCase, this.kit.clock.now());
      const { lead, coHandlers, reason, laterLead } = proposed;
      // A unit may work on one step of the flow while another one of its steps begins.
      const isTaken = (unit: RouteUnit) => proposed.flow === null && taken.has(unit.id);
      const isLeadFree = lead !== null && findLivingLead(orders) === undefined && !isTaken(lead);
      return {
        lead: isLeadFree ? { unitId: lead.id, accountId: lead.accountId } : null,
        coHandlers: coHandlers.filter((unit) => !isTaken(unit)).map(toUnit),
        reason,
        laterLead: laterLead === null ? null : { unitName: laterLead.unit.name, stepName: laterLead.stepName },
      };
    });
  }
}
