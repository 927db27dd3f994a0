import type { CaseView } from '#shared/ipc/commands/case-views';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import { endFunding } from '../funding/settle-funding.service';
import { returnCaseToPool } from './case-pool';
import { type ClaimedOrder, claimOrder } from './claim-order';
import { tieFiles, updateOrder } from './order.repository';
import type { Asker, OrderKit, OrderVersion } from './order-kit';
import { recordOrderAct } from './order-recorder';
import { tellSpecialSteps } from './special-steps';
import type { StepRouting } from './step-routing.service';

/** What a handler answers to an order. */
export interface Reply {
  readonly reply: string;
  /** Files that the handler added to the case before. */
  readonly fileIds: readonly string[];
}

/** What the units do with their orders: 签收, 反馈, 退单. */
export class OrderHandlingService {
  constructor(
    private readonly kit: OrderKit,
    private readonly routing: Pick<StepRouting, 'advance'>,
  ) {}

  sign(actor: Asker, seen: OrderVersion): Promise<CaseView> {
    return this.kit.database.write('order.sign', async (tx) => {
      const { order } = await claimOrder(this.kit, tx, actor, seen, 'sign');
      const signature = { signedAt: this.kit.clock.now(), signedByName: actor.displayName };
      await updateOrder(tx, order, { status: 'signed', ...signature });
      await recordOrderAct(this.kit, tx, actor, order, 'order.signed');
      return this.kit.cases.view(tx, actor, order.caseId);
    });
  }

  reply(actor: Asker, seen: OrderVersion, { reply, fileIds }: Reply): Promise<CaseView> {
    return this.kit.database.write('order.reply', async (tx) => {
      const claimed = await claimOrder(this.kit, tx, actor, seen, 'reply');
      const { order } = claimed;
      const now = this.kit.clock.now();
      const signature = await this.signatureOf(tx, actor, claimed, now);
      await this.tie(tx, actor, claimed, fileIds);
      const answer = { reply, repliedAt: now, repliedByName: actor.displayName };
      await updateOrder(tx, order, { status: 'replied', ...signature, ...answer });
      await recordOrderAct(this.kit, tx, actor, order, 'order.replied', { files: fileIds.length });
      for (const { id } of claimed.cases) await this.routing.advance(tx, actor, id, order);
      await tellSpecialSteps(this.kit, tx, actor, claimed.cases, [{ ...order, status: 'replied' }]);
      return this.kit.cases.view(tx, actor, order.caseId);
    });
  }

  giveBack(actor: Asker, seen: OrderVersion, reason: string): Promise<CaseView> {
    return this.kit.database.write('order.return', async (tx) => {
      const claimed = await claimOrder(this.kit, tx, actor, seen, 'return');
      const now = this.kit.clock.now();
      const returned = { returnedAt: now, returnReason: reason, returnedByName: actor.displayName };
      await updateOrder(tx, claimed.order, { status: 'returned', ...returned });
      for (const ofCase of claimed.cases) await returnCaseToPool(tx, claimed, ofCase, now, 1);
      await recordOrderAct(this.kit, tx, actor, claimed.order, 'order.returned', { reason });
      await endFunding(this.kit, tx, actor, claimed.order);
      await tellSpecialSteps(this.kit, tx, actor, claimed.cases, [{ ...claimed.order, status: 'returned' }]);
      return this.kit.cases.view(tx, actor, claimed.order.caseId);
    });
  }

  /** A reply to an order that nobody signed signs it at once; both are recorded. */
  private async signatureOf(tx: WriteTx, actor: Asker, { order }: ClaimedOrder, now: string) {
    if (order.status === 'signed') return {};
    await recordOrderAct(this.kit, tx, actor, order, 'order.signed');
    return { signedAt: now, signedByName: actor.displayName };
  }

  private async tie(
    tx: WriteTx,
    actor: Asker,
    { order, cases }: ClaimedOrder,
    fileIds: readonly string[],
  ): Promise<void> {
    const wanted = [...new Set(fileIds)];
    if (wanted.length === 0) return;
    const caseIds = cases.map((each) => each.id);
    const tied = await tieFiles(tx, { id: order.id, caseIds }, actor.accountId, wanted);
    if (tied !== wanted.length) throw new CommandError('not-found', {}, { fileIds: 'invalid' });
  }
}
