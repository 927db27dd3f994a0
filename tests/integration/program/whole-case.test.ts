import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseFilterSchema } from '#shared/ipc/commands/case';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { OrderView } from '#shared/ipc/commands/order-views';
import { DRIVERS } from '../../helpers/test-database';
import { codeOf } from '../ipc/office-harness';
import { applicationFor, callFor, findItem, handIn, JOINT_ITEM } from './intakes';
import { findOddEntries, openStreet, type Person, type StreetProgram, unitFor } from './street-program';

const HOUR = 60;
const DAY = 24 * HOUR;

function orderOf({ orders }: CaseView, unitId: string): OrderView {
  const found = orders.find((order) => order.unitId === unitId);
  if (found === undefined) throw new Error('the unit has no order');
  return found;
}

const seen = ({ id: orderId, version }: OrderView) => ({ orderId, version });
const at = ({ id: caseId, version }: CaseView) => ({ caseId, version });

describe.each(DRIVERS)('a case from the door to the archive on %s', (driver) => {
  let street: StreetProgram;
  const ask: StreetProgram['ask'] = (person, command, input) => street.ask(person, command, input);
  const view = (caseId: string, person: Person = 'coordinator') => ask(person, 'case.get', { caseId });
  const toUnit = (unitId: string) => ({ unitId, accountId: null });

  beforeAll(async () => {
    street = await openStreet(driver);
  });
  afterAll(() => street.close());

  /** Told once what is missing, brought it, accepted. */
  async function takeIn(): Promise<CaseView> {
    const item = await findItem(street, JOINT_ITEM);
    const intake = await applicationFor(street, JOINT_ITEM, [1]);
    expect(codeOf(await street.send('clerk', 'case.accept', { intake, draftId: null }))).toBe('materials-missing');
    const told = await ask('clerk', 'case.notify', { intake, draftId: null, remark: '请补齐' });
    expect(told).toMatchObject({ dueAt: null, paper: { type: 'one-time-notification' } });
    street.clock.advance(5);
    const materials = handIn(item);
    const taken = await ask('clerk', 'case.complete', { caseId: told.caseId, version: 1, materials });
    expect(taken).toMatchObject({ number: told.number, paper: { type: 'receipt' } });
    expect(taken.dueAt).not.toBeNull();
    return view(told.caseId);
  }

  /** Sent to the co-handlers whose steps come first, as the catalogue proposes, and to the lead at once. */
  async function sendOut(taken: CaseView): Promise<CaseView> {
    const proposal = await ask('coordinator', 'order.propose', { caseId: taken.id });
    expect(proposal.coHandlers).toHaveLength(2);
    expect(proposal).toMatchObject({ lead: null, laterLead: { stepName: '审核' } });
    const lead = toUnit(unitFor(await ask('coordinator', 'organisation.list', {}), 'social-affairs').id);
    const { coHandlers } = proposal;
    return ask('coordinator', 'order.dispatch', {
      ...at(taken),
      ...{ lead, coHandlers, instructions: '请于期限内反馈', dueDay: null },
      money: await moneyFor(taken.id, coHandlers),
    });
  }

  /** Money for those units that cannot be sent an order without. */
  async function moneyFor(caseId: string, parts: readonly { readonly unitId: string }[]) {
    const unitIds = parts.map(({ unitId }) => unitId);
    const { units } = await ask('coordinator', 'funding.assess', { caseId, unitIds });
    const needed = units.filter(({ isNeeded }) => isNeeded);
    return needed.map(({ unitId }) => ({ unitId, amountFen: 50_000, source: '街道财政' }));
  }

  async function reply(person: Person, order: OrderView, text: string): Promise<CaseView> {
    const content = Buffer.from(`${text}的附件`).toString('base64');
    const file = { name: '意见.txt', content };
    const added = await ask(person, 'file.add', { caseId: order.caseId, orderId: null, file });
    const replied = await ask(person, 'order.reply', { ...seen(order), reply: text, fileIds: [added.id] });
    expect(await ask(person, 'file.read', { fileId: added.id })).toMatchObject({ name: '意见.txt', content });
    return replied;
  }

  it('goes through all hands, with papers, a return and a rework', async () => {
    const units = await ask('coordinator', 'organisation.list', {});
    const unitId = (key: Parameters<typeof unitFor>[1]) => unitFor(units, key).id;
    const taken = await takeIn();
    let now = await sendOut(taken);
    expect(now).toMatchObject({ status: 'assigned', leadUnitName: unitFor(units, 'social-affairs').name });
    expect(now.orders.map((order) => order.role).sort()).toEqual(['co-handler', 'co-handler', 'lead']);

    await ask('disabled', 'order.return', { ...seen(orderOf(now, unitId('disabled'))), reason: '不属本科室职责' });
    now = await ask('coordinator', 'order.reroute', {
      ...seen(orderOf(await view(taken.id), unitId('disabled'))),
      ...{ to: toUnit(unitId('urban-management')), instructions: '请协助核实住址' },
    });
    await ask('urban', 'order.sign', seen(orderOf(now, unitId('urban-management'))));
    now = await view(taken.id);
    await reply('urban', orderOf(now, unitId('urban-management')), '住址属实');
    await reply('community', orderOf(now, unitId('community')), '已入户核实');
    await reply('socialAffairs', orderOf(now, unitId('social-affairs')), '同意');

    const unclear = orderOf(await view(taken.id), unitId('social-affairs'));
    now = await ask('coordinator', 'order.rework', { ...seen(unclear), reason: '请写明金额' });
    const early = { ...at(now), result: 'approved', resultText: '准予' } as const;
    expect(codeOf(await street.send('coordinator', 'case.decide', early))).toBe('order-open');
    now = await reply('socialAffairs', orderOf(now, unitId('social-affairs')), '同意，每月 120 元');
    expect(orderOf(now, unitId('social-affairs'))).toMatchObject({ status: 'replied', reworkCount: 1 });

    street.clock.advance(DAY);
    await street.wakeAll();
    const decision = { result: 'approved', resultText: '准予，每月 120 元' } as const;
    now = await ask('coordinator', 'case.decide', { ...at(await view(taken.id)), ...decision });
    now = await ask('clerk', 'case.deliver', { ...at(now), method: 'at-window', receiver: '张三丰', note: '' });
    now = await ask('clerk', 'case.callBack', { ...at(now), isSolved: true, isSatisfied: true, note: '' });
    now = await ask('clerk', 'case.rate', { ...at(now), rating: 5, way: 'phone' });
    expect(now).toMatchObject({ status: 'delivered', rating: 5, callback: { isSolved: true }, card: 'none' });
    expect(now.papers.map((paper) => paper.type).sort()).toEqual(
      // One order for each unit, and the rerouted one.
      ['decision', 'delivery-record', 'one-time-notification', 'receipt', ...Array(4).fill('work-order')],
    );
    expect(now.timeline.map((entry) => entry.action)).toEqual(
      expect.arrayContaining(['case.notified', 'case.completed', 'order.returned', 'order.rerouted', 'case.rated']),
    );
    expect(now.allowed).not.toContain('decide');
  });

  it('shows, prints and saves its papers, and says which are second prints', async () => {
    const intake = await applicationFor(street, JOINT_ITEM);
    const { caseId, paper } = await ask('clerk', 'case.accept', { intake, draftId: null });
    const sheet = { paperId: paper?.id ?? '', size: 'A4' } as const;
    const shown = async () => Buffer.from((await ask('clerk', 'paper.preview', sheet)).pdf, 'base64').toString();
    expect(await shown()).toContain('张三丰');
    expect(await shown()).not.toContain('补打');
    const [printer] = await ask('clerk', 'paper.listPrinters', {});
    const printed = await ask('clerk', 'paper.print', { ...sheet, printer: '', copies: 2 });
    expect(printed.printCount).toBe(1);
    expect(street.jobs.at(-1)).toMatchObject({ copies: 2 });
    expect(await shown()).toContain('补打');
    const saved = await ask('clerk', 'paper.savePdf', sheet);
    expect(await readdir(street.exportFolder)).toContain(saved.fileName);
    await ask('clerk', 'paper.showExports', {});
    expect(street.shown.count).toBe(1);
    const { timeline, papers } = await view(caseId, 'clerk');
    expect(timeline.find((entry) => entry.action === 'paper.printed')?.detail).toMatchObject({
      printer: printer?.name,
    });
    expect(papers).toMatchObject([{ printCount: 1 }]);
  });

  it('sends an application to the units of its item’s first steps at once, where the office wants it and the money is settled', async () => {
    const settings = await ask('administrator', 'setting.get', {});
    const waiting = await ask('clerk', 'case.accept', {
      intake: await applicationFor(street, JOINT_ITEM),
      draftId: null,
    });
    expect(await view(waiting.caseId)).toMatchObject({ status: 'accepted', orders: [] });
    const { coHandlers } = await ask('coordinator', 'order.propose', { caseId: waiting.caseId });

    await ask('administrator', 'setting.update', { ...settings, isRoutedBySteps: true, seen: settings });
    const held = await ask('clerk', 'case.accept', { intake: await applicationFor(street, JOINT_ITEM), draftId: null });
    expect(await view(held.caseId)).toMatchObject({ status: 'accepted', orders: [], heldFor: 'funding' });
    const everything = { unitId: null, itemId: null, categoryCode: null, lastDay: null };
    const waiver = await ask('manager', 'funding.grantWaiver', { ...everything, reason: '日常核查不另拨经费' });
    const { caseId } = await ask('clerk', 'case.accept', {
      intake: await applicationFor(street, JOINT_ITEM),
      draftId: null,
    });
    const sent = await view(caseId);
    expect(sent).toMatchObject({ status: 'assigned', heldFor: null });
    expect(sent.orders.map(({ funding }) => funding?.managerName ?? null)).toContain(waiver.managerName);
    expect(sent.orders.map(({ role, unitId }) => ({ role, unitId }))).toEqual([
      ...coHandlers.map(({ unitId }) => ({ role: 'co-handler', unitId })),
    ]);
    const appeal = await ask('clerk', 'case.accept', { intake: callFor('appeal', '树枝挡路'), draftId: null });
    expect((await view(appeal.caseId)).status).toBe('accepted');
    await ask('administrator', 'setting.update', { ...settings, seen: { ...settings, isRoutedBySteps: true } });
    await ask('manager', 'funding.endWaiver', { waiverId: waiver.id, version: waiver.version, note: '试行结束' });
  });

  it('takes an appeal that nobody else has to answer, and one that is withdrawn from a unit', async () => {
    const intake = callFor('appeal', '门前井盖松动');
    const { caseId } = await ask('clerk', 'case.accept', { intake, draftId: null });
    const { lead } = await ask('coordinator', 'order.propose', { caseId });
    const sent = { lead, coHandlers: [], instructions: '', dueDay: null };
    let now = await ask('coordinator', 'order.dispatch', { ...at(await view(caseId)), ...sent });
    const [order] = now.orders;
    if (order === undefined) throw new Error('nothing was sent');
    expect((await ask('urban', 'order.listMine', openOrders)).rows.map((row) => row.order.id)).toContain(order.id);
    now = await ask('coordinator', 'order.withdraw', { ...seen(order), reason: '电话已答复' });
    expect(now).toMatchObject({ status: 'accepted', leadUnitName: '' });
    const answer = { result: 'answered', resultText: '已电话答复' } as const;
    now = await ask('coordinator', 'case.decide', { ...at(now), ...answer });
    expect(now).toMatchObject({ status: 'decided', result: 'answered' });
    const related = { residentId: null, documentNumber: '', itemVersionId: null, categoryCode: 'T0101' };
    const found = await ask('clerk', 'case.findRelated', { ...related, phone: '13987654321', place: '' });
    expect(found.duplicates.map((row) => row.id)).toContain(caseId);
  });

  it('settles a service request at once', async () => {
    const intake = callFor('service', '老人午餐送到家');
    const answer = { result: 'solved', answer: '已登记，明日起送' } as const;
    const { caseId, paper } = await ask('clerk', 'case.answer', { intake, draftId: null, ...answer });
    expect(paper?.type).toBe('decision');
    expect(await view(caseId, 'clerk')).toMatchObject({ status: 'delivered', result: 'solved', orders: [] });
  });

  it('refuses what is not ours, at once or after it was not mended', async () => {
    const not = { reason: '不属本街道职责', referral: '区民政局' };
    const call = callFor('appeal', '外区噪声');
    const atOnce = await ask('clerk', 'case.refuse', { intake: call, draftId: null, ...not });
    expect(atOnce.paper?.type).toBe('refusal');
    const intake = await applicationFor(street, JOINT_ITEM, [0]);
    const { caseId } = await ask('clerk', 'case.notify', { intake, draftId: null, remark: '' });
    const later = await ask('clerk', 'case.refuseNotified', { caseId, version: 1, ...not });
    expect(later.paper?.type).toBe('refusal');
    expect(await view(caseId, 'clerk')).toMatchObject({ status: 'refused', refusalReason: not.reason });
  });

  it('keeps a draft until its case is taken', async () => {
    const content = { applicant: { name: '王' } };
    const draft = await ask('clerk', 'draft.save', { id: null, content });
    const other = await ask('clerk', 'draft.save', { id: null, content: {} });
    expect((await ask('clerk', 'draft.list', {})).map(({ id }) => id).sort()).toEqual([draft.id, other.id].sort());
    await ask('clerk', 'case.accept', { intake: callFor('appeal', '路灯不亮'), draftId: draft.id });
    await ask('clerk', 'draft.discard', { id: other.id });
    expect(await ask('clerk', 'draft.list', {})).toEqual([]);
  });

  it('masks persons, and records who looked behind the mask', async () => {
    const intake = await applicationFor(street, JOINT_ITEM);
    const { caseId, number } = await ask('clerk', 'case.accept', { intake, draftId: null });
    expect(JSON.stringify(await view(caseId, 'clerk'))).not.toContain('11010519491231002X');
    const reveal = { caseId, reason: '核对身份' };
    expect(await ask('clerk', 'case.reveal', reveal)).toMatchObject({ documentNumber: '11010519491231002X' });
    const [hit] = await ask('clerk', 'resident.suggest', { text: 'zsf' });
    expect(hit?.maskedDocumentNumber).not.toContain('19491231');
    await ask('clerk', 'resident.open', { id: hit?.id ?? '' });
    const { rows } = await ask('manager', 'audit.list', { text: '', from: null, to: null, page: 0, pageSize: 2 });
    expect(rows.map(({ action, caseNumber }) => [action, caseNumber])).toEqual([
      ['resident.opened', ''],
      ['case.revealed', number],
    ]);
  });

  it('lists, counts and exports what everybody may see', async () => {
    const filter = caseFilterSchema.parse({});
    const sort = { by: 'receivedAt', direction: 'desc' } as const;
    const listed = await ask('clerk', 'case.list', { filter, sort, page: 0, pageSize: 100 });
    const exported = await ask('clerk', 'case.export', { filter, sort });
    expect(exported.rows).toBe(listed.total);
    expect(await readdir(street.exportFolder)).toContain(exported.fileName);
    expect(codeOf(await street.send('socialAffairs', 'case.export', { filter, sort }))).toBe('forbidden');
    const counts = await ask('coordinator', 'case.countWaiting', {});
    expect(counts.pool).toBe(listed.rows.filter((row) => row.status === 'accepted').length);
  });

  it('counts as waiting what each person’s own list shows as open', async () => {
    const people = ['coordinator', 'socialAffairs', 'disabled', 'community', 'urban'] as const;
    const count = async () => {
      const counts: number[] = [];
      for (const person of people) {
        const { myOrders } = await ask(person, 'case.countWaiting', {});
        expect((await ask(person, 'order.listMine', openOrders)).total).toBe(myOrders);
        counts.push(myOrders);
      }
      return counts;
    };
    const before = await count();
    const more = async () => (await count()).map((each, index) => each - (before[index] ?? 0));
    const intake = await applicationFor(street, JOINT_ITEM);
    const { caseId } = await ask('clerk', 'case.accept', { intake, draftId: null });
    const now = await sendOut(await view(caseId));
    expect(await more()).toEqual([3, 1, 1, 1, 0]);
    const units = await ask('coordinator', 'organisation.list', {});
    const order = orderOf(now, unitFor(units, 'disabled').id);
    await ask('disabled', 'order.return', { ...seen(order), reason: '不属本科室职责' });
    expect(await more()).toEqual([2, 1, 0, 1, 0]);
    expect((await ask('clerk', 'case.countWaiting', {})).myOrders).toBe(0);
  });

  it('counts the month, opens its figures, prints, signs and exports it', async () => {
    await ask('clerk', 'case.answer', {
      ...{ intake: callFor('service', '送餐'), draftId: null, result: 'solved', answer: '已办' },
    });
    const month = '2026-03';
    const units = await ask('manager', 'organisation.list', {});
    const unitId = unitFor(units, null).id;
    const draft = await ask('coordinator', 'summary.generate', { unitId, month });
    expect(draft.signing).toBe('open-month');
    street.clock.advance(31 * DAY);
    await street.wakeAll();
    const made = await ask('coordinator', 'summary.generate', { unitId, month });
    const figure = { summaryId: made.id, figure: 'received', page: 0, pageSize: 1 };
    const received = await ask('coordinator', 'summary.openFigure', figure);
    const filter = caseFilterSchema.parse({ receivedFrom: '2026-03-01', receivedTo: '2026-03-31' });
    const sort = { by: 'number', direction: 'asc' } as const;
    expect(received.total).toBe((await ask('manager', 'case.list', { filter, sort, page: 0, pageSize: 1 })).total);
    const signing = { summaryId: made.id, version: made.version, reviewedByName: '赵审核' };
    expect(await ask('manager', 'summary.sign', signing)).toMatchObject({ status: 'signed', reviewedByName: '赵审核' });
    expect(codeOf(await street.send('manager', 'summary.generate', { unitId, month }))).toBe('summary-signed');
    const summaryId = made.id;
    expect(await ask('manager', 'summary.list', { month })).toMatchObject({ summaries: [{ id: summaryId }] });
    expect(await ask('manager', 'summary.get', { unitId, month })).toMatchObject({ id: summaryId, adjustments: [] });
    expect((await ask('manager', 'summary.preview', { summaryId })).pdf).not.toBe('');
    await ask('manager', 'summary.print', { summaryId, printer: '', copies: 1 });
    const files = [
      await ask('manager', 'summary.exportPdf', { summaryId }),
      await ask('manager', 'summary.exportXlsx', { summaryId }),
    ];
    const kept = await readdir(street.exportFolder);
    for (const { fileName } of files) expect(kept).toContain(fileName);
  });

  it('left nothing unexpected behind, and an entry with its promised facts for every act', async () => {
    expect(street.errors).toEqual([]);
    expect(await findOddEntries(street)).toEqual([]);
  });
});

const openOrders = {
  ...{ text: '', statuses: ['dispatched', 'signed'], card: null },
  ...{ sortBy: 'dueAt', direction: 'asc', page: 0, pageSize: 100 },
} satisfies Parameters<StreetProgram['ask']>[2];
