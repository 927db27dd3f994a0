import type { RouteUnit } from '#shared/domain/routing/propose-route';
import { businessDay } from '#shared/domain/time/business-day';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WriteTx } from '../../database/transaction';
import { readSettings } from '../../settings/settings.repository';
import { isFundingSettled } from '../funding/settle-funding.service';
import { markAssigned } from './case-pool';
import { updateCase } from './order.repository';
import type { Asker, OrderKit } from './order-kit';
import { openOrder } from './order-opener';
import { proposeForCase } from './propose-for-case';

/** Routes applications by the steps of their item at once, where the office has set it so. */
export class StepRouting {
  constructor(private readonly kit: OrderKit) {}

  async routeBySteps(tx: WriteTx, actor: Asker, accepted: CaseEntity): Promise<void> {
    if (accepted.kind !== 'application' || !(await readSettings(tx)).isRoutedBySteps) return;
    const now = this.kit.clock.now();
    const { lead, coHandlers, reason } = await proposeForCase(tx, accepted, businessDay(now));
    if (lead === null) return;
    const targets = [
      { unit: lead, role: 'lead' as const },
      ...coHandlers.map((unit) => ({ unit, role: 'co-handler' as const })),
    ];
    const unfunded = await this.findUnfunded(
      tx,
      accepted,
      targets.map(({ unit }) => unit),
      now,
    );
    if (unfunded !== null) return this.hold(tx, actor, accepted, unfunded);
    for (const { unit, role } of targets) {
      await openOrder(this.kit, tx, actor, accepted, {
        to: { unitId: unit.id, accountId: null },
        unitName: unit.name,
        role,
        instructions: '',
        routeReason: reason,
        due: { ownLimit: null, dueDay: null, dueAt: accepted.dueAt, yellowAt: accepted.yellowAt },
        previousOrderId: null,
        money: null,
      });
    }
    await markAssigned(tx, accepted, lead.id, now);
  }

  /** The first unit whose order would need money that nobody decided on. */
  private async findUnfunded(tx: WriteTx, ofCase: CaseEntity, units: readonly RouteUnit[], now: string) {
    for (const unit of units) {
      if (!(await isFundingSettled(tx, ofCase, unit, now))) return unit;
    }
    return null;
  }

  /** The case waits in the pool for a co-ordinator who names the money (待定经费). */
  private async hold(tx: WriteTx, actor: Asker, ofCase: CaseEntity, { name: unitName }: RouteUnit): Promise<void> {
    await updateCase(tx, ofCase, { heldFor: 'funding' });
    const act = { action: 'funding.held', caseId: ofCase.id, subjectId: ofCase.id, detail: { unitName } } as const;
    await this.kit.audit.record(tx, actor, act);
  }
}
