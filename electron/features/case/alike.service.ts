import type { CommandOutput } from '#shared/ipc/contract';
import { CommandError } from '../../database/errors';
import type { Actor } from '../../security/actor';
import type { OrderViews } from '../order/order-views.port';
import type { ServiceKit } from '../service-kit';
import { findAlikeOpen } from './alike.repository';
import { findCase } from './case.repository';
import { type CaseListService, NO_FILTER } from './case-list.service';
import type { CaseViews } from './case-views.port';

const MAX_ROWS = 20;

/** What the search works with. */
export interface AlikeDeps {
  readonly kit: ServiceKit;
  readonly views: CaseViews;
  readonly lists: CaseListService;
  readonly orders: Pick<OrderViews, 'livingLeads'>;
}

/** Finds the cases that a case could be merged with, or whose order it could share. */
export class AlikeService {
  constructor(private readonly deps: AlikeDeps) {}

  find(actor: Actor, caseId: string, text: string): Promise<CommandOutput<'case.findAlike'>> {
    const { kit, views, lists, orders } = this.deps;
    return kit.database.read(async (tx) => {
      const own = await findCase(tx, caseId);
      if (own === null) throw new CommandError('not-found');
      const query = await lists.queryOf(tx, actor, { ...NO_FILTER, text });
      const cases = await findAlikeOpen(tx, { own, query, limit: MAX_ROWS });
      const leads = await orders.livingLeads(
        tx,
        cases.map((each) => each.id),
      );
      const rows = await views.rows(tx, cases);
      return { rows: rows.map((row) => ({ case: row, lead: leads.get(row.id) ?? null })) };
    });
  }
}
