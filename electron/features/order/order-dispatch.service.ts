import { businessDay } from '#shared/domain/time/business-day';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { Assignment } from '#shared/ipc/commands/order';
import type { CaseEntity } from '../../database/entities/case.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import { markAssigned } from './case-pool';
import { checkAssignment } from './check-assignment';
import { findLivingLead, isOpen } from './living-orders';
import { findCase, listOrdersOfCases, lockCase } from './order.repository';
import { dueOfNewOrder } from './order-due';
import type { Asker, OrderKit } from './order-kit';
import { type NewOrder, openOrder } from './order-opener';
import { type CaseProposal, proposeForCase } from './propose-for-case';

/** What a co-ordinator fills in to give a case to units. */
export interface Dispatch {
  readonly caseId: string;
  readonly version: number;
  readonly lead: Assignment | null;
  readonly coHandlers: readonly Assignment[];
  readonly instructions: string;
  readonly dueDay: string | null;
}

interface Target {
  readonly to: Assignment;
  readonly role: NewOrder['role'];
  readonly field: string;
}

const OWN_CHOICE = '协办员指定';

function targetsOf({ lead, coHandlers }: Dispatch): readonly Target[] {
  const helpers = coHandlers.map((to, at): Target => ({ to, role: 'co-handler', field: `coHandlers.${at}` }));
  return lead === null ? helpers : [{ to: lead, role: 'lead', field: 'lead' }, ...helpers];
}

function reasonOf({ to, role }: Target, { lead, coHandlers, reason }: CaseProposal): string {
  const proposed = role === 'lead' ? [lead] : coHandlers;
  return proposed.some((unit) => unit?.id === to.unitId) ? reason : OWN_CHOICE;
}

/** Gives cases to units: 分派. */
export class OrderDispatchService {
  constructor(private readonly kit: OrderKit) {}

  dispatch(actor: Asker, dispatch: Dispatch): Promise<CaseView> {
    return this.kit.database.write('order.dispatch', async (tx) => {
      await lockCase(tx, dispatch.caseId);
      const ofCase = await this.findRoutable(tx, dispatch);
      await this.checkParts(tx, dispatch);
      const now = this.kit.clock.now();
      const due = dueOfNewOrder(dispatch.dueDay, ofCase, now, this.kit.deadlines);
      const proposal = await proposeForCase(tx, ofCase, businessDay(now));
      for (const target of targetsOf(dispatch)) {
        const { to, role, field } = target;
        const unitName = (await checkAssignment(tx, to, field, businessDay(now))).name;
        const { instructions } = dispatch;
        const routeReason = reasonOf(target, proposal);
        await openOrder(this.kit, tx, actor, ofCase, {
          to,
          unitName,
          role,
          instructions,
          routeReason,
          due,
          previousOrderId: null,
        });
      }
      await markAssigned(tx, ofCase, dispatch.lead?.unitId ?? null, now);
      await this.kit.caseChanged(tx, ofCase.id);
      return this.kit.cases.view(tx, actor, ofCase.id);
    });
  }

  private async findRoutable(tx: WriteTx, { caseId, version }: Dispatch): Promise<CaseEntity> {
    const ofCase = await findCase(tx, caseId);
    if (ofCase === null) throw new CommandError('not-found');
    if (ofCase.version !== version) throw new CommandError('conflict');
    if (ofCase.status !== 'accepted' && ofCase.status !== 'assigned') throw new CommandError('case-state');
    return ofCase;
  }

  /** A case has one living lead, and no unit holds two open orders of it. */
  private async checkParts(tx: WriteTx, dispatch: Dispatch): Promise<void> {
    const orders = await listOrdersOfCases(tx, [dispatch.caseId]);
    const hasLead = findLivingLead(orders) !== undefined;
    if (hasLead && dispatch.lead !== null) throw new CommandError('case-state', {}, { lead: 'invalid' });
    if (!hasLead && dispatch.lead === null) throw new CommandError('invalid-input', {}, { lead: 'required' });
    const targets = targetsOf(dispatch);
    if (targets.length === 0) throw new CommandError('invalid-input', {}, { coHandlers: 'required' });
    const taken = new Set(orders.filter(isOpen).map((order) => order.unitId));
    for (const { to, field } of targets) {
      if (taken.has(to.unitId)) throw new CommandError('unit-repeated', {}, { [`${field}.unitId`]: 'invalid' });
      taken.add(to.unitId);
    }
  }
}
