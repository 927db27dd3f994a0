import { nextHand } from '#shared/domain/routing/order-returns';
import { businessDay } from '#shared/domain/time/business-day';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { Assignment, Money } from '#shared/ipc/commands/order';
import type { CaseEntity } from '../../database/entities/case.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import { takeAllFit } from '../take-all-fit';
import { markAllAssigned } from './case-pool';
import { checkAssignment } from './check-assignment';
import { findLivingLead, isOpen } from './living-orders';
import { findCase, findCases } from './order.repository';
import { dueOfNewOrder } from './order-due';
import type { Asker, OrderKit } from './order-kit';
import { listOrdersOfCases, lockCase, lockCases } from './order-links.repository';
import { type NewOrder, openOrder } from './order-opener';
import { inOrderOfPromise } from './order-promise';
import { type CaseProposal, proposeForCase } from './propose-for-case';

/** A case as its page or list sent it. */
export interface CaseVersion {
  readonly caseId: string;
  readonly version: number;
}

/** To whom cases are given, and what is asked. */
export interface DispatchParts {
  readonly lead: Assignment | null;
  readonly coHandlers: readonly Assignment[];
  readonly instructions: string;
  readonly dueDay: string | null;
  /** What the orders bring, by unit. */
  readonly money: readonly (Money & { readonly unitId: string })[];
}

/** What a co-ordinator fills in to give a case to units. */
export interface Dispatch extends CaseVersion, DispatchParts {}

/** The same for several cases of the pool, which get one order to each unit. */
export interface DispatchMany extends DispatchParts {
  readonly cases: readonly CaseVersion[];
}

interface Target {
  readonly to: Assignment;
  readonly role: NewOrder['role'];
  readonly field: string;
}

const OWN_CHOICE = '协办员指定';

function targetsOf({ lead, coHandlers }: DispatchParts): readonly Target[] {
  const helpers = coHandlers.map((to, at): Target => ({ to, role: 'co-handler', field: `coHandlers.${at}` }));
  return lead === null ? helpers : [{ to: lead, role: 'lead', field: 'lead' }, ...helpers];
}

function reasonOf({ to, role }: Target, { lead, coHandlers, reason }: CaseProposal): string {
  const proposed = role === 'lead' ? [lead] : coHandlers;
  return proposed.some((unit) => unit?.id === to.unitId) ? reason : OWN_CHOICE;
}

function moneyFor(unitId: string, { money }: DispatchParts): Money | null {
  const found = money.find((each) => each.unitId === unitId);
  return found === undefined ? null : { amountFen: found.amountFen, source: found.source };
}

/** Gives cases to units: 分派. */
export class OrderDispatchService {
  constructor(private readonly kit: OrderKit) {}

  dispatch(actor: Asker, dispatch: Dispatch): Promise<CaseView> {
    return this.kit.database.write('order.dispatch', async (tx) => {
      await lockCase(tx, dispatch.caseId);
      const ofCase = await this.findRoutable(tx, dispatch);
      return this.send(tx, actor, ofCase, [], dispatch);
    });
  }

  /** 合并派单: all of them or none; `cases-unfit` names those that cannot be dispatched together and why. */
  dispatchMany(actor: Asker, { cases, ...parts }: DispatchMany): Promise<CaseView> {
    return this.kit.database.write('order.dispatchMany', async (tx) => {
      const caseIds = cases.map((each) => each.caseId);
      await lockCases(tx, caseIds);
      const [first, ...others] = inOrderOfPromise(await this.findPooled(tx, cases));
      if (first === undefined) throw new CommandError('not-found');
      return this.send(tx, actor, first, others, parts);
    });
  }

  private async send(
    tx: WriteTx,
    actor: Asker,
    ofCase: CaseEntity,
    furtherCases: readonly CaseEntity[],
    dispatch: DispatchParts,
  ): Promise<CaseView> {
    const cases = [ofCase, ...furtherCases];
    await this.checkParts(tx, cases, dispatch);
    const now = this.kit.clock.now();
    const due = dueOfNewOrder(dispatch.dueDay, ofCase, now, this.kit.deadlines);
    const proposal = await proposeForCase(tx, ofCase, businessDay(now));
    for (const target of targetsOf(dispatch)) {
      const { to, role, field } = target;
      const unitName = (await checkAssignment(tx, to, field, businessDay(now))).name;
      await openOrder(this.kit, tx, actor, ofCase, {
        to,
        unitName,
        role,
        instructions: dispatch.instructions,
        routeReason: reasonOf(target, proposal),
        due,
        previousOrderId: null,
        furtherCases,
        money: moneyFor(to.unitId, dispatch),
      });
    }
    await markAllAssigned(tx, cases, dispatch.lead?.unitId ?? null, now);
    for (const { id } of cases) await this.kit.caseChanged(tx, id);
    return this.kit.cases.view(tx, actor, ofCase.id);
  }

  private async findRoutable(tx: WriteTx, { caseId, version }: CaseVersion): Promise<CaseEntity> {
    const ofCase = await findCase(tx, caseId);
    if (ofCase === null) throw new CommandError('not-found');
    if (ofCase.version !== version) throw new CommandError('conflict');
    if (ofCase.status !== 'accepted' && ofCase.status !== 'assigned') throw new CommandError('case-state');
    return ofCase;
  }

  private async findPooled(tx: WriteTx, seen: readonly CaseVersion[]): Promise<readonly CaseEntity[]> {
    const found = new Map(
      (
        await findCases(
          tx,
          seen.map((each) => each.caseId),
        )
      ).map((each) => [each.id, each]),
    );
    return takeAllFit(seen, ({ caseId, version }) => {
      const ofCase = found.get(caseId);
      if (ofCase === undefined) return 'not-found';
      if (ofCase.version !== version) return 'conflict';
      if (nextHand(ofCase.returnCount) === 'manager') return 'manager-needed';
      return ofCase.status === 'accepted' ? ofCase : 'case-state';
    });
  }

  /** A case has one living lead, no unit holds two open orders of it, and from the third return on a manager decides. */
  private async checkParts(tx: WriteTx, cases: readonly CaseEntity[], dispatch: DispatchParts): Promise<void> {
    const caseIds = cases.map((each) => each.id);
    const orders = await listOrdersOfCases(tx, caseIds);
    const hasLead = findLivingLead(orders) !== undefined;
    if (hasLead && dispatch.lead !== null) throw new CommandError('case-state', {}, { lead: 'invalid' });
    if (!hasLead && dispatch.lead === null) throw new CommandError('invalid-input', {}, { lead: 'required' });
    if (!hasLead && cases.some((each) => nextHand(each.returnCount) === 'manager')) {
      throw new CommandError('manager-needed');
    }
    const targets = targetsOf(dispatch);
    const stray = dispatch.money.findIndex(({ unitId }) => !targets.some(({ to }) => to.unitId === unitId));
    if (stray >= 0) throw new CommandError('invalid-input', {}, { [`money.${stray}.unitId`]: 'invalid' });
    if (targets.length === 0) throw new CommandError('invalid-input', {}, { coHandlers: 'required' });
    const taken = new Set(orders.filter(isOpen).map((order) => order.unitId));
    for (const { to, field } of targets) {
      if (taken.has(to.unitId)) throw new CommandError('unit-repeated', {}, { [`${field}.unitId`]: 'invalid' });
      taken.add(to.unitId);
    }
  }
}
