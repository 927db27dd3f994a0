import { nextHand } from '#shared/domain/routing/order-returns';
import { businessDay } from '#shared/domain/time/business-day';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { Money } from '#shared/ipc/commands/order';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import { readSettingsOf } from '../../settings/settings.repository';
import { isFundingSettled } from '../funding/settle-funding.service';
import { type CaseFlow, type RoutedStation, readCaseFlow } from './case-flow';
import { markAssigned } from './case-pool';
import { holdForFunding } from './hold-for-funding';
import { findCase, updateCase } from './order.repository';
import type { Asker, OrderKit } from './order-kit';
import { lockCase } from './order-links.repository';
import { tellSpecialSteps } from './special-steps';
import { openStepOrder, reasonOfStep } from './step-order';

/** The step of a case that a co-ordinator starts. */
export interface StepChoice {
  readonly caseId: string;
  readonly version: number;
  readonly stepKey: string;
  /** Money that the step's order brings; without, a unit of a community needs a waiver. */
  readonly money: Money | null;
}

const isRoutable = ({ status }: CaseEntity) => status === 'accepted' || status === 'assigned';

/** The unit that leads or is going to lead; null where the office has none for it. */
export const leadUnitOf = ({ stations }: CaseFlow): string | null =>
  stations.find(({ role }) => role === 'lead')?.unit?.id ?? null;

/** Leads applications through their item's flow: the steps' orders open when their turn comes. */
export class StepRouting {
  constructor(private readonly kit: OrderKit) {}

  /** Opens the orders of the first steps, where the office has set it so and has a unit that leads. */
  async routeBySteps(tx: WriteTx, actor: Asker, accepted: CaseEntity): Promise<void> {
    if (accepted.kind !== 'application' || !(await readSettingsOf(tx, accepted.streetId)).isRoutedBySteps) return;
    const flow = await this.readFlow(tx, accepted);
    if (flow === null || leadUnitOf(flow) === null) return;
    const ready = this.readyOf(flow);
    const [unfunded] = await this.findUnfunded(tx, accepted, ready);
    if (unfunded === undefined) return this.openAll(tx, actor, accepted, flow, ready);
    await holdForFunding(this.kit, tx, actor, accepted, unfunded.unit?.name ?? '');
  }

  /**
   * After a reply: opens the orders of the steps whose turn has come, where the office has set it so. What was withdrawn
   * stays closed; a step without a unit or without a decision on its money waits for the co-ordinator.
   */
  async advance(tx: WriteTx, actor: Asker, caseId: string, replied: WorkOrderEntity): Promise<void> {
    const ofCase = replied.stepKey === null ? null : await findCase(tx, caseId);
    if (ofCase === null || !(await readSettingsOf(tx, ofCase.streetId)).isRoutedBySteps) return;
    const flow = await this.readFlow(tx, ofCase);
    if (flow === null || !isRoutable(ofCase)) return;
    // From the third return on a manager decides who leads (domain page 5.8).
    const isContested = nextHand(ofCase.returnCount) === 'manager';
    const ready = this.readyOf(flow).filter(({ role }) => !(isContested && role === 'lead'));
    const unfunded = await this.findUnfunded(tx, ofCase, ready);
    const opened = ready.filter((station) => !unfunded.includes(station));
    await this.openAll(tx, actor, ofCase, flow, opened);
    await this.markHeld(tx, actor, ofCase, unfunded);
  }

  /** Starts a step by hand, whether its turn has come or not. */
  open(actor: Asker, { caseId, version, stepKey, money }: StepChoice): Promise<CaseView> {
    return this.kit.database.write('order.openStep', async (tx) => {
      await lockCase(tx, caseId);
      const ofCase = await findCase(tx, caseId);
      if (ofCase === null) throw new CommandError('not-found');
      if (ofCase.version !== version) throw new CommandError('conflict');
      const flow = await this.readFlow(tx, ofCase);
      const station = flow?.stations.find(({ step }) => step.key === stepKey);
      if (flow === null || station === undefined) throw new CommandError('not-found');
      if (!isRoutable(ofCase) || !canStart(station)) throw new CommandError('case-state');
      if (station.role === 'lead' && nextHand(ofCase.returnCount) === 'manager')
        throw new CommandError('manager-needed');
      if (station.unit === null) throw new CommandError('unit-unsuitable');
      await this.openAll(tx, actor, ofCase, flow, [station], money);
      return this.kit.cases.view(tx, actor, caseId);
    });
  }

  /** Said once as long as it is so: each reply would find the same step again. */
  private async markHeld(
    tx: WriteTx,
    actor: Asker,
    before: CaseEntity,
    [unfunded]: readonly RoutedStation[],
  ): Promise<void> {
    const ofCase = await findCase(tx, before.id);
    if (unfunded === undefined || ofCase === null || ofCase.heldFor !== null) return;
    if (before.heldFor === null) return holdForFunding(this.kit, tx, actor, ofCase, unfunded.unit?.name ?? '');
    // An order that was opened meanwhile took the mark off; what it said is in the log already.
    await updateCase(tx, ofCase, { heldFor: 'funding' });
  }

  private readFlow(tx: WriteTx, ofCase: CaseEntity): Promise<CaseFlow | null> {
    return readCaseFlow(tx, ofCase, businessDay(this.kit.clock.now()));
  }

  /** The steps whose turn has come and that a unit can take up at once. */
  private readyOf({ stations }: CaseFlow): readonly RoutedStation[] {
    return stations.filter(({ state, wasOpened, unit }) => state === 'ready' && !wasOpened && unit !== null);
  }

  private async openAll(
    tx: WriteTx,
    actor: Asker,
    ofCase: CaseEntity,
    flow: CaseFlow,
    stations: readonly RoutedStation[],
    money: Money | null = null,
  ): Promise<void> {
    const orders: WorkOrderEntity[] = [];
    for (const station of stations) {
      const { unit } = station;
      if (unit === null) continue;
      orders.push(
        await openStepOrder(this.kit, tx, actor, ofCase, {
          station,
          unit,
          reason: reasonOfStep(flow, station),
          hasLead: flow.hasLead,
          money,
        }),
      );
    }
    if (orders.length === 0) return;
    await markAssigned(tx, ofCase, ofCase.leadUnitId ?? leadUnitOf(flow), this.kit.clock.now());
    await tellSpecialSteps(this.kit, tx, actor, [ofCase], orders);
    await this.kit.caseChanged(tx, ofCase.id);
  }

  /** The steps whose order would need money that nobody decided on (费随事转). */
  private async findUnfunded(tx: WriteTx, ofCase: CaseEntity, stations: readonly RoutedStation[]) {
    const now = this.kit.clock.now();
    const unfunded: RoutedStation[] = [];
    for (const station of stations) {
      const { unit } = station;
      if (unit !== null && !(await isFundingSettled(tx, ofCase, unit, now))) unfunded.push(station);
    }
    return unfunded;
  }
}

/** Whether a step waits for somebody to start it: it is neither done nor in work. */
export function canStart({ state }: Pick<RoutedStation, 'state'>): boolean {
  return state !== 'done' && state !== 'in-work';
}
