import type { FundingFilter, FundingSort } from '#shared/ipc/commands/funding';
import type { FundingRow } from '#shared/ipc/commands/funding-views';
import type { CommandOutput } from '#shared/ipc/contract';
import type { OrderFundingEntity } from '../../database/entities/order-funding.entity';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { listCoveredUnitIds } from '../order/covered-units.service';
import type { ServiceKit } from '../service-kit';
import { findCases, listUnits } from './funding.repository';
import { type FundingQuery, findLedger, sumLedger } from './funding-list.repository';
import { viewFunding } from './funding-views.service';

/** What the ledger is asked for. */
export interface LedgerListing {
  readonly filter: FundingFilter;
  readonly sort: FundingSort;
  readonly page: number;
  readonly pageSize: number;
}

/** The ledger of the orders' money (经费台账). A handler sees that of his unit. */
export class FundingLedger {
  constructor(private readonly kit: ServiceKit) {}

  list(actor: Actor, { filter, sort, page, pageSize }: LedgerListing): Promise<CommandOutput<'funding.list'>> {
    return this.kit.database.read(async (tx) => {
      const query = await this.queryOf(tx, actor, filter);
      const window = { offset: page * pageSize, limit: pageSize };
      const [found, sums] = await Promise.all([findLedger(tx, query, sort, window), sumLedger(tx, query)]);
      return { rows: await this.rows(tx, actor, found), ...sums };
    });
  }

  countWaiting(actor: Actor): Promise<number> {
    return this.kit.database.read(async (tx) => {
      const empty = { text: '', month: null, unitId: null };
      const count = async (state: 'sent' | 'overdue') =>
        (await sumLedger(tx, await this.queryOf(tx, actor, { ...empty, state }))).total;
      const overdue = await count('overdue');
      return actor.role === 'handler' ? overdue + (await count('sent')) : overdue;
    });
  }

  /** The filter with the asker's reach: a unit of the filter stands for itself and all below it. */
  async queryOf(tx: ReadTx, actor: Actor, { unitId, ...filter }: FundingFilter): Promise<FundingQuery> {
    const own = actor.role === 'handler' ? await listCoveredUnitIds(tx, actor.unitId) : null;
    const asked = unitId === null ? null : await this.withBelow(tx, unitId);
    const unitIds = own !== null && asked !== null ? asked.filter((id) => own.includes(id)) : (own ?? asked);
    return { filter, unitIds, now: this.kit.clock.now() };
  }

  /** Decisions with names of unit and case, in a fixed number of queries. */
  async rows(tx: ReadTx, actor: Actor, fundings: readonly OrderFundingEntity[]): Promise<readonly FundingRow[]> {
    const names = new Map((await listUnits(tx)).map(({ id, name }) => [id, name]));
    const caseIds = fundings.map(({ caseId }) => caseId);
    const cases = new Map((await findCases(tx, caseIds)).map((each) => [each.id, each]));
    const asker = { role: actor.role, coveredUnitIds: await listCoveredUnitIds(tx, actor.unitId) };
    const now = this.kit.clock.now();
    return fundings.map((funding) => ({
      ...viewFunding(funding, asker, now),
      orderId: funding.orderId,
      caseId: funding.caseId,
      caseNumber: cases.get(funding.caseId)?.number ?? '',
      subject: cases.get(funding.caseId)?.subject ?? '',
      unitId: funding.unitId,
      unitName: names.get(funding.unitId) ?? '',
    }));
  }

  private async withBelow(tx: ReadTx, unitId: string): Promise<readonly string[]> {
    const units = await listUnits(tx);
    const found = new Set([unitId]);
    for (const id of found) {
      for (const unit of units) if (unit.parentId === id) found.add(unit.id);
    }
    return [...found];
  }
}
