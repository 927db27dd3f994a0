import { formatYuan } from '#shared/domain/money/amount';
import type { FundingRow } from '#shared/ipc/commands/funding-views';
import { CommandError } from '../../database/errors';
import type { Actor } from '../../security/actor';
import { listCoveredUnitIds } from '../order/covered-units.service';
import type { ServiceKit } from '../service-kit';
import { lockFunding, updateFunding } from './funding.repository';
import type { FundingLedger } from './funding-ledger.service';
import { mayConfirm } from './funding-views.service';

/** What a unit says of the money that came. */
export interface Receipt {
  readonly fundingId: string;
  readonly version: number;
  readonly receivedFen: number;
  readonly note: string;
}

/** The unit confirms that an order's money has come (经费确认). */
export class ConfirmFunding {
  constructor(
    private readonly kit: ServiceKit,
    private readonly ledger: FundingLedger,
  ) {}

  confirm(actor: Actor, { fundingId, version, receivedFen, note }: Receipt): Promise<FundingRow> {
    const { database, clock, audit } = this.kit;
    return database.write('funding.confirm', async (tx) => {
      const funding = await lockFunding(tx, fundingId);
      if (funding === null) throw new CommandError('not-found');
      const asker = { role: actor.role, coveredUnitIds: await listCoveredUnitIds(tx, actor.unitId) };
      if (!asker.coveredUnitIds.includes(funding.unitId)) throw new CommandError('forbidden');
      if (funding.version !== version) throw new CommandError('conflict');
      if (!mayConfirm(funding, asker)) throw new CommandError('order-state');
      if (receivedFen !== funding.amountFen && note === '') {
        throw new CommandError('invalid-input', {}, { note: 'required' });
      }
      const receipt = { receivedFen, receivedNote: note, confirmedAt: clock.now(), confirmedByName: actor.displayName };
      await updateFunding(tx, funding, { status: 'confirmed', ...receipt });
      const confirmed = { ...funding, status: 'confirmed' as const, ...receipt, version: version + 1 };
      const [row] = await this.ledger.rows(tx, actor, [confirmed]);
      if (row === undefined) throw new CommandError('not-found');
      const { caseId, orderId: subjectId } = funding;
      const sums = { amount: formatYuan(funding.amountFen), received: formatYuan(receivedFen) };
      const detail = { unitName: row.unitName, ...sums, note };
      await audit.record(tx, actor, { action: 'funding.confirmed', caseId, subjectId, detail });
      tx.tell('funding.changed', { caseId });
      return row;
    });
  }
}
