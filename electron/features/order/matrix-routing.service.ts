import type { CaseEntity } from '../../database/entities/case.entity';
import type { WriteTx } from '../../database/transaction';
import { readSettingsOf } from '../../settings/settings.repository';
import { isFundingSettled } from '../funding/settle-funding.service';
import { markAssigned } from './case-pool';
import { holdForFunding } from './hold-for-funding';
import type { Asker, OrderKit } from './order-kit';
import { openOrder } from './order-opener';
import { proposeForCase } from './propose-for-case';

/** Sends appeals and service requests in a grid to the one who is responsible, without waiting in the pool. */
export class MatrixRouting {
  constructor(private readonly kit: OrderKit) {}

  /** Opens the order where the matrix in force has exactly one answer, the office wants it so and its money is decided. */
  async route(tx: WriteTx, actor: Asker, accepted: CaseEntity): Promise<void> {
    if (accepted.gridId === null || !(await readSettingsOf(tx, accepted.streetId)).isRoutedByMatrix) return;
    const now = this.kit.clock.now();
    const { lead, reason, leadLimit } = await proposeForCase(this.kit, tx, accepted, now);
    if (lead === null || reason?.by !== 'matrix') return;
    if (!(await isFundingSettled(tx, accepted, lead, now))) {
      return holdForFunding(this.kit, tx, actor, accepted, lead.name);
    }
    const { dueAt, yellowAt } = accepted;
    await openOrder(this.kit, tx, actor, accepted, {
      to: { unitId: lead.id, accountId: lead.accountId },
      unitName: lead.name,
      role: 'lead',
      instructions: '',
      route: reason,
      due: leadLimit ?? { ownLimit: null, dueDay: null, dueAt, yellowAt },
      previousOrderId: null,
      money: null,
    });
    await markAssigned(tx, accepted, lead.id, now);
    await this.kit.caseChanged(tx, accepted.id);
  }
}
