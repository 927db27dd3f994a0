import { businessDay } from '#shared/domain/time/business-day';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WriteTx } from '../../database/transaction';
import { readSettings } from '../../settings/settings.repository';
import { markAssigned } from './case-pool';
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
    for (const { unit, role } of targets) {
      await openOrder(this.kit, tx, actor, accepted, {
        to: { unitId: unit.id, accountId: null },
        unitName: unit.name,
        role,
        instructions: '',
        routeReason: reason,
        due: { ownLimit: null, dueDay: null, dueAt: accepted.dueAt, yellowAt: accepted.yellowAt },
        previousOrderId: null,
      });
    }
    await markAssigned(tx, accepted, lead.id, now);
  }
}
