import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseFilterSchema } from '#shared/ipc/commands/case';
import { CaseEntity } from '../../../../electron/database/entities/case.entity';
import { PaperEntity } from '../../../../electron/database/entities/paper.entity';
import { Dispatcher } from '../../../../electron/ipc/dispatcher';
import type { Handlers } from '../../../../electron/ipc/handlers';
import { createProcessedCommands } from '../../../../electron/ipc/processed-commands.repository';
import type { Actor } from '../../../../electron/security/actor';
import { actors, testId } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { appeal, application, type CaseDesk, openCaseDesk } from './case-desk';

describe.each(DRIVERS)('the commands of cases through the dispatcher on %s', (driver) => {
  let desk: CaseDesk;
  let unexpected: unknown[];
  beforeEach(async () => {
    desk = await openCaseDesk(driver);
    unexpected = [];
  });
  afterEach(() => desk.test.close());

  const send = async (actor: Actor, command: string, input: unknown, key = 1) => {
    const handlers = { ...desk.cases, ...desk.residents } as unknown as Handlers;
    const sessions = {
      find: () => ({ actor, isLocked: false, mustChangePassword: false }),
      touch: () => undefined,
    };
    const log = { error: (_: string, error: unknown) => unexpected.push(error) };
    const processed = createProcessedCommands(desk.test.database);
    const dispatcher = new Dispatcher(handlers, sessions, processed, log, () => testId(1));
    return dispatcher.dispatch(1, { command, input, idempotencyKey: testId(900 + key) });
  };
  const accept = { intake: application, draftId: null };

  it('takes an intake that is sent twice once, with one answer', async () => {
    const first = await send(actors.clerk, 'case.accept', accept);
    const second = await send(actors.clerk, 'case.accept', accept);
    expect(unexpected).toEqual([]);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
    expect(await desk.rows(CaseEntity)).toHaveLength(1);
    expect(await desk.rows(PaperEntity)).toHaveLength(1);
  });

  it('takes an intake that is sent twice at once, once', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => send(actors.clerk, 'case.accept', accept)));
    expect(unexpected).toEqual([]);
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(await desk.rows(CaseEntity)).toHaveLength(1);
  });

  it('answers every command in the form of its contract', async () => {
    const taken = await send(actors.clerk, 'case.accept', { intake: appeal, draftId: null }, 1);
    const [row] = await desk.rows(CaseEntity);
    const caseId = row?.id;
    const sort = { by: 'receivedAt', direction: 'desc' };
    const filter = caseFilterSchema.parse({});
    const decision = { caseId, version: 1, result: 'solved', resultText: '已修' };
    const delivery = { caseId, version: 2, method: 'by-phone', receiver: '李四', note: '' };
    const replies = [
      taken,
      await send(actors.coordinator, 'case.decide', decision, 2),
      await send(actors.clerk, 'case.deliver', delivery, 3),
      await send(actors.clerk, 'case.callBack', { caseId, version: 3, isSolved: true, isSatisfied: true, note: '' }, 4),
      await send(actors.clerk, 'case.rate', { caseId, version: 4, rating: 5, way: 'paper' }, 5),
      await send(actors.clerk, 'case.reveal', { caseId, reason: '核对' }, 6),
      await send(actors.clerk, 'case.get', { caseId }, 7),
      await send(actors.clerk, 'case.list', { filter, sort, page: 0, pageSize: 20 }, 8),
      await send(actors.clerk, 'case.countWaiting', {}, 9),
      await send(actors.clerk, 'case.export', { filter, sort }, 10),
      await send(actors.clerk, 'draft.save', { id: null, content: { a: 1 } }, 11),
      await send(actors.clerk, 'draft.list', {}, 12),
      await send(actors.clerk, 'resident.suggest', { text: '李' }, 13),
      await send(actors.clerk, 'resident.open', { id: row?.residentId }, 14),
    ];
    expect(unexpected).toEqual([]);
    expect(replies.filter((reply) => !reply.ok)).toEqual([]);
  });

  it('names the bad field by its path in the input', async () => {
    const intake = { ...appeal, applicant: { ...appeal.applicant, name: '', phone: '123' } };
    const byForm = await send(actors.clerk, 'case.accept', { intake, draftId: null });
    expect(byForm).toMatchObject({ ok: false, error: { fields: { 'intake.applicant.name': 'required' } } });
    intake.applicant.name = '李四';
    const byRule = await send(actors.clerk, 'case.accept', { intake, draftId: null });
    expect(byRule).toMatchObject({ ok: false, error: { fields: { 'intake.applicant.phone': 'phone-shape' } } });
  });
});
