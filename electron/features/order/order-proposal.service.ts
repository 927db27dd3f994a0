import type { RouteUnit } from '#shared/domain/routing/propose-route';
import { businessDay } from '#shared/domain/time/business-day';
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
  readonly reason: string;
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
      const { lead, coHandlers, reason } = await proposeForCase(tx, ofCase, businessDay(this.kit.clock.now()));
      const isLeadFree = lead !== null && findLivingLead(orders) === undefined && !taken.has(lead.id);
      return {
        lead: isLeadFree ? toUnit(lead) : null,
        coHandlers: coHandlers.filter((unit) => !taken.has(unit.id)).map(toUnit),
        reason,
      };
    });
  }
}
