import { THE_CENTRE } from '#shared/domain/audit/acts';
import { businessDay } from '#shared/domain/time/business-day';
import type { SupervisionView } from '#shared/ipc/commands/supervision';
import type { CommandParsed } from '#shared/ipc/contract';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { SupervisionEntity } from '../../database/entities/supervision.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { CommandError } from '../../database/errors';
import type { WriteTx } from '../../database/transaction';
import type { Actor } from '../../security/actor';
import type { AuditDetail } from '../audit/audit-trail.service';
import { findCaseIdsOf, lockCasesOfOrder } from '../order/shared-orders.service';
import {
  findOrder,
  findUnitNames,
  insertSupervision,
  listOfCase,
  lockCase,
  lockSupervision,
  updateSupervision,
} from './supervision.repository';
import { endOfDay, type SupervisionKit, viewSupervisions } from './supervision-desk';
import { makeSupervisionPaper } from './supervision-paper.service';

type Pressed = Pick<SupervisionEntity, 'question' | 'dueDay' | 'origin' | 'previousId'>;

/** Presses, answers and ends supervisions (督办). */
export class SupervisionService {
  constructor(private readonly kit: SupervisionKit) {}

  press(actor: Actor, input: CommandParsed<'supervision.press'>): Promise<SupervisionView> {
    return this.kit.database.write('supervision.press', async (tx) => {
      const ofCase = await lockCase(tx, input.caseId);
      if (ofCase === null) throw new CommandError('not-found');
      const { orderId, question, dueDay, origin } = input;
      return this.open(tx, actor, ofCase, orderId, { question, dueDay, origin, previousId: null });
    });
  }

  answer(actor: Actor, input: CommandParsed<'supervision.answer'>): Promise<SupervisionView> {
    const { answer, behalfNote } = input;
    return this.kit.database.write('supervision.answer', async (tx) => {
      const row = await this.take(tx, actor, input, 'answer');
      const isOnBehalf = actor.role === 'coordinator' && row.unitId !== null;
      if (isOnBehalf && behalfNote === '') throw new CommandError('invalid-input', {}, { behalfNote: 'required' });
      const answeredAt = this.kit.clock.now();
      const signature = { answeredAt, answeredByName: actor.displayName, behalfNote: isOnBehalf ? behalfNote : '' };
      const fields = { status: 'answered' as const, answer, ...signature };
      await updateSupervision(tx, row, fields);
      return this.recorded(tx, actor, { ...row, ...fields }, 'supervision.answered', {});
    });
  }

  close(actor: Actor, input: CommandParsed<'supervision.close'>): Promise<SupervisionView> {
    return this.kit.database.write('supervision.close', async (tx) => {
      const row = await this.take(tx, actor, input, 'close');
      if (row.status === 'open' && input.note === '') {
        throw new CommandError('invalid-input', {}, { note: 'required' });
      }
      return this.end(tx, actor, row, input.note);
    });
  }

  pressAgain(actor: Actor, input: CommandParsed<'supervision.pressAgain'>): Promise<SupervisionView> {
    return this.kit.database.write('supervision.pressAgain', async (tx) => {
      const row = await this.take(tx, actor, input, 'press-again');
      await this.end(tx, actor, row, '');
      const ofCase = await lockCase(tx, row.caseId);
      if (ofCase === null) throw new CommandError('not-found');
      const { question, dueDay } = input;
      return this.open(tx, actor, ofCase, row.orderId, { question, dueDay, origin: row.origin, previousId: row.id });
    });
  }

  private async take(
    tx: WriteTx,
    actor: Actor,
    { supervisionId, version }: { readonly supervisionId: string; readonly version: number },
    act: SupervisionView['allowed'][number],
  ): Promise<SupervisionEntity> {
    const row = await lockSupervision(tx, supervisionId);
    if (row === null) throw new CommandError('not-found');
    const [view] = await viewSupervisions(tx, actor, [row], this.kit.clock.now());
    const isAllowed = view?.allowed.includes(act) === true;
    // Whose it is comes before what state it is in: another unit learns nothing of it.
    if (!isAllowed && act === 'answer' && row.status === 'open') throw new CommandError('forbidden');
    if (row.version !== version) throw new CommandError('conflict');
    if (!isAllowed) throw new CommandError('supervision-state');
    return row;
  }

  private async open(
    tx: WriteTx,
    actor: Actor,
    ofCase: CaseEntity,
    orderId: string | null,
    pressed: Pressed,
  ): Promise<SupervisionView> {
    const now = this.kit.clock.now();
    if (pressed.dueDay < businessDay(now)) throw new CommandError('invalid-input', {}, { dueDay: 'range' });
    const order = await this.findPressed(tx, ofCase, orderId);
    const others = await listOfCase(tx, ofCase.id, order === null ? [] : [order.id]);
    const isPressed = others.some((each) => each.orderId === orderId && each.status === 'open');
    if (isPressed) throw new CommandError('supervision-state');
    const row = this.draft(actor, ofCase.id, order, pressed, now);
    await insertSupervision(tx, row);
    const names = await findUnitNames(tx, row.unitId === null ? [] : [row.unitId]);
    const unitName = names.get(row.unitId ?? '') ?? '';
    await this.kit.papers.make(tx, actor, ofCase.id, makeSupervisionPaper(ofCase, order, row, unitName));
    const { question, dueDay } = pressed;
    return this.recorded(tx, actor, row, 'supervision.pressed', { question, dueDay });
  }

  /** The order that is pressed; none for a case that waits in the pool. Who lost an order is not pressed for it. */
  private async findPressed(tx: WriteTx, ofCase: CaseEntity, orderId: string | null): Promise<WorkOrderEntity | null> {
    if (orderId === null) {
      if (ofCase.status !== 'accepted') throw new CommandError('case-state');
      return null;
    }
    // An order of several cases is held in all of them: two managers may press it from two cases at once.
    await lockCasesOfOrder(tx, orderId);
    const order = await findOrder(tx, orderId);
    if (order === null) throw new CommandError('not-found');
    const served = (await findCaseIdsOf(tx, [order])).get(orderId) ?? [];
    if (!served.includes(ofCase.id)) throw new CommandError('not-found');
    if (order.status === 'withdrawn' || order.status === 'returned') throw new CommandError('order-state');
    return order;
  }

  private draft(
    actor: Actor,
    caseId: string,
    order: WorkOrderEntity | null,
    pressed: Pressed,
    now: string,
  ): SupervisionEntity {
    return {
      id: this.kit.newId(),
      caseId,
      orderId: order?.id ?? null,
      unitId: order?.unitId ?? null,
      status: 'open',
      ...pressed,
      dueAt: endOfDay(pressed.dueDay),
      askedAt: now,
      askedById: actor.accountId,
      askedByName: actor.displayName,
      answer: '',
      answeredAt: null,
      answeredByName: '',
      behalfNote: '',
      closedAt: null,
      closedByName: '',
      closeNote: '',
      version: 1,
    };
  }

  private async end(tx: WriteTx, actor: Actor, row: SupervisionEntity, closeNote: string): Promise<SupervisionView> {
    const fields = { status: 'closed' as const, closedAt: this.kit.clock.now(), closedByName: actor.displayName };
    await updateSupervision(tx, row, { ...fields, closeNote });
    return this.recorded(tx, actor, { ...row, ...fields, closeNote }, 'supervision.closed', { note: closeNote });
  }

  private async recorded(
    tx: WriteTx,
    actor: Actor,
    row: SupervisionEntity,
    action: `supervision.${'pressed' | 'answered' | 'closed'}`,
    facts: AuditDetail,
  ): Promise<SupervisionView> {
    const { audit, clock } = this.kit;
    const { caseId, id: subjectId, orderId } = row;
    const version = action === 'supervision.pressed' ? row.version : row.version + 1;
    const [view] = await viewSupervisions(tx, actor, [{ ...row, version }], clock.now());
    if (view === undefined) throw new CommandError('not-found');
    const unitName = view.unitName === '' ? THE_CENTRE : view.unitName;
    await audit.record(tx, actor, { action, caseId, subjectId, detail: { unitName, ...facts } });
    tx.tell('supervision.changed', { caseId });
    if (orderId !== null) tx.tell('order.changed', { orderId, caseId });
    return view;
  }
}
