import { nextHand } from '#shared/domain/routing/order-returns';
import { businessDay } from '#shared/domain/time/business-day';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { Assignment, Money } from '#shared/ipc/commands/order';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import { takeAllFit } from '../take-all-fit';
import { markAllAssigned } from './case-pool';
import { checkAssignment } from './check-assignment';
import { checkParts, dueOfTarget, reasonOfTarget, targetsOf } from './dispatch-targets';
import { findCase, findCases } from './order.repository';
import { dueOfNewOrder } from './order-due';
import type { Asker, OrderKit } from './order-kit';
import { listOrdersOfCases, lockCase, lockCases } from './order-links.repository';
import { openOrder } from './order-opener';
import { inOrderOfPromise } from './order-promise';
import { type CaseProposal, proposeForCase } from './propose-for-case';
import { tellSpecialSteps } from './special-steps';

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

const caseIdsOf = (cases: readonly CaseEntity[]) => cases.map(({ id }) => id);

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
    const now = this.kit.clock.now();
    const due = dueOfNewOrder(dispatch.dueDay, ofCase, now, this.kit.deadlines);
    const proposal = await this.propose(tx, cases, now);
    const targets = targetsOf(dispatch, proposal);
    checkParts(targets, cases, await listOrdersOfCases(tx, caseIdsOf(cases)), proposal, dispatch.money);
    const opened: WorkOrderEntity[] = [];
    for (const target of targets) {
      const { to, role, field } = target;
      const unitName = (await checkAssignment(tx, to, field, businessDay(now))).name;
      const order = await openOrder(this.kit, tx, actor, ofCase, {
        to,
        unitName,
        role,
        instructions: dispatch.instructions,
        route: reasonOfTarget(target, proposal),
        due: dueOfTarget(target, proposal, due, dispatch.dueDay),
        previousOrderId: null,
        furtherCases,
        money: moneyFor(to.unitId, dispatch),
        stepKey: target.station?.step.key ?? null,
      });
      opened.push(order);
    }
    await markAllAssigned(tx, cases, dispatch.lead?.unitId ?? proposal.laterLead?.unit.id ?? null, now);
    await tellSpecialSteps(this.kit, tx, actor, cases, opened);
    for (const { id } of cases) await this.kit.caseChanged(tx, id);
    return this.kit.cases.view(tx, actor, ofCase.id);
  }

  /** Only cases of one item's version can go along its steps together. */
  private async propose(tx: WriteTx, cases: readonly CaseEntity[], now: string): Promise<CaseProposal> {
    const [first] = cases;
    if (first === undefined) throw new CommandError('not-found');
    const proposal = await proposeForCase(this.kit, tx, first, now);
    const isOneFlow = cases.every((each) => each.itemVersionId === first.itemVersionId);
    return isOneFlow ? proposal : { ...proposal, laterLead: null, flow: null };
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
}
