import { findSupervisionReason } from '#shared/domain/case/supervision';
import { OPEN_ORDER_STATUSES } from '#shared/domain/case/vocabulary';
import type { SupervisionProposal } from '#shared/ipc/commands/supervision';
import type { CommandOutput, CommandParsed } from '#shared/ipc/contract';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { ReadTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import { listOrdersByCase } from '../order/shared-orders.service';
import { findCases, findUnitNames, listOfCase } from './supervision.repository';
import { reachOf, type SupervisionKit, viewSupervisions } from './supervision-desk';
import {
  countProposed,
  countSupervisions,
  findProposedCases,
  findProposedOrders,
  findSupervisions,
  type Page,
} from './supervision-list.repository';

/** A proposal that a manager has dealt with is not made again for so long. */
const QUIET_MS = 10 * 86_400_000;

/** Lists of supervisions, and what should be supervised. */
export class SupervisionLists {
  constructor(private readonly kit: SupervisionKit) {}

  list(actor: Actor, input: CommandParsed<'supervision.list'>): Promise<CommandOutput<'supervision.list'>> {
    return this.kit.database.read(async (tx) => {
      const query = { status: input.status, text: input.text, unitIds: await reachOf(tx, actor) };
      const found = await findSupervisions(tx, query, input);
      const rows = await viewSupervisions(tx, actor, found, this.kit.clock.now());
      return { rows, total: await countSupervisions(tx, query) };
    });
  }

  ofCase(actor: Actor, caseId: string): Promise<CommandOutput<'supervision.listOfCase'>> {
    return this.kit.database.read(async (tx) => {
      await this.kit.cases.view(tx, actor, caseId);
      const orderIds = ((await listOrdersByCase(tx, [caseId])).get(caseId) ?? []).map(({ id }) => id);
      const found = await listOfCase(tx, caseId, orderIds);
      const supervisions = await viewSupervisions(tx, actor, found, this.kit.clock.now());
      return { supervisions, mayPress: actor.role === 'manager' };
    });
  }

  countWaiting(actor: Actor): Promise<number> {
    const status = actor.role === 'manager' ? 'answered' : 'open';
    return this.kit.database.read(async (tx) =>
      countSupervisions(tx, { status, text: '', unitIds: await reachOf(tx, actor) }),
    );
  }

  /** Cases that nobody has come first, then orders, what is overdue longest first. */
  listProposed({ page, pageSize }: Page): Promise<CommandOutput<'supervision.listProposed'>> {
    const now = this.kit.clock.now();
    const recent = new Date(Date.parse(now) - QUIET_MS).toISOString();
    const basis = { redBefore: this.kit.deadlines.redBefore(now), recent };
    return this.kit.database.read(async (tx) => {
      const counts = await countProposed(tx, basis);
      const from = page * pageSize;
      const cases = from < counts.cases ? await findProposedCases(tx, basis, from, pageSize) : [];
      const rest = pageSize - cases.length;
      const orders = rest > 0 ? await findProposedOrders(tx, basis, Math.max(0, from - counts.cases), rest) : [];
      const rows = [...cases.map(proposeCase), ...(await this.proposeOrders(tx, orders, basis.redBefore))];
      return { rows, total: counts.cases + counts.orders };
    });
  }

  private async proposeOrders(
    tx: ReadTx,
    orders: readonly WorkOrderEntity[],
    redBefore: string,
  ): Promise<readonly SupervisionProposal[]> {
    const caseIds = orders.map(({ caseId }) => caseId);
    const cases = new Map((await findCases(tx, caseIds)).map((each) => [each.id, each]));
    const unitIds = orders.map(({ unitId }) => unitId);
    const names = await findUnitNames(tx, unitIds);
    return orders.flatMap((order) => {
      const ofCase = cases.get(order.caseId);
      if (ofCase === undefined) return [];
      const isOpen = OPEN_ORDER_STATUSES.includes(order.status);
      const { rating, isSatisfied, number: caseNumber, subject } = ofCase;
      const { dueAt, reworkCount, caseId, id: orderId } = order;
      const origin = findSupervisionReason({ isOpen, dueAt, reworkCount, rating, isSatisfied }, redBefore);
      const unitName = names.get(order.unitId) ?? '';
      return [{ caseId, caseNumber, subject, orderId, unitName, origin: origin ?? 'overdue', dueAt, reworkCount }];
    });
  }
}

function proposeCase({ id: caseId, number: caseNumber, subject, dueAt }: CaseEntity): SupervisionProposal {
  return { caseId, caseNumber, subject, orderId: null, unitName: '', origin: 'overdue', dueAt, reworkCount: 0 };
}
