import type { CaseFilter } from '#shared/ipc/commands/case';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { CaseDeadlines } from '../deadline/case-deadlines.service';
import type { OrderViews } from '../order/order-views.port';
import type { ServiceKit } from '../service-kit';
import { type CaseQuery, countCases, findCases, findLivingIds } from './case-list.repository';
import { scopeOf } from './case-scope.repository';
import type { CaseViews } from './case-views.port';

/** What the lists work with. */
export interface CaseListDeps {
  readonly kit: ServiceKit;
  readonly deadlines: CaseDeadlines;
  readonly views: CaseViews;
  readonly orders: Pick<OrderViews, 'countWaiting'>;
}

/** A filter that narrows nothing. */
export const NO_FILTER: CaseFilter = {
  text: '',
  kind: null,
  statuses: [],
  channel: null,
  card: null,
  isSuspended: null,
  communityId: null,
  leadUnitId: null,
  remedy: null,
  hand: null,
  receivedFrom: null,
  receivedTo: null,
};

/** Lists and counts, all of them made by the database. */
export class CaseListService {
  constructor(private readonly deps: CaseListDeps) {}

  async list(actor: Actor, input: CommandParsed<'case.list'>): Promise<CommandOutput<'case.list'>> {
    const { filter, sort, page, pageSize } = input;
    return this.deps.kit.database.read(async (tx) => {
      const query = await this.queryOf(tx, actor, filter);
      const window = { ...sort, offset: page * pageSize, limit: pageSize };
      // A server counts while it finds; a file does one after the other.
      const [cases, total] = await Promise.all([findCases(tx, query, window), countCases(tx, query)]);
      return { rows: await this.deps.views.rows(tx, cases), total };
    });
  }

  async countWaiting(actor: Actor): Promise<CommandOutput<'case.countWaiting'>> {
    return this.deps.kit.database.read(async (tx) => {
      const count = async (filter: Partial<CaseFilter>) =>
        countCases(tx, await this.queryOf(tx, actor, { ...NO_FILTER, ...filter }));
      return {
        pool: actor.role === 'handler' ? 0 : await count({ statuses: ['accepted'] }),
        myOrders: await this.deps.orders.countWaiting(tx, actor),
        yellow: await count({ card: 'yellow' }),
        red: await count({ card: 'red' }),
      };
    });
  }

  /** The filter with the asker's scope and the clock. */
  async queryOf(tx: ReadTx, actor: Actor, filter: CaseFilter): Promise<CaseQuery> {
    const now = this.deps.kit.clock.now();
    const livingIds = await findLivingIds(tx, filter.text);
    return { filter, scope: await scopeOf(tx, actor), livingIds, now, redBefore: this.deps.deadlines.redBefore(now) };
  }
}
