import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProcessStep } from '#shared/domain/flow/process-step';
import { sayRoute } from '#shared/i18n/say-route';
import { createI18n } from '#shared/i18n/translator';
import type { CaseView } from '#shared/ipc/commands/case-views';
import type { OrderView } from '#shared/ipc/commands/order-views';
import { DRIVERS } from '../../helpers/test-database';
import { makeStep } from '../../unit/shared/domain/flow/flow-arbitraries';
import { codeOf } from '../ipc/office-harness';
import { applicationFor, findItem, JOINT_ITEM } from './intakes';
import { findOddEntries, openStreet, type Person, type StreetProgram } from './street-program';

const FIELD = { key: 'rooms', label: '房间数', type: 'number', options: [], isRequired: true, hint: '' } as const;
const MANY_ROOMS = { combine: 'all', terms: [{ field: 'rooms', operator: 'greater', values: ['2'] }] } as const;

/** 核实 ∥ 残疾核对 ∥ 房屋查看 (of more than two rooms) → 审核 → 听证, which does not count. */
const FLOW: readonly ProcessStep[] = [
  makeStep('verify', { name: '核实', section: 'community', limitWorkingDays: 3 }),
  makeStep('disability', { name: '残疾核对', section: 'disabled', limitWorkingDays: 2 }),
  makeStep('house', { name: '房屋查看', section: 'urban-management', condition: MANY_ROOMS }),
  makeStep('review', { name: '审核', role: 'lead', limitWorkingDays: 5, after: ['verify', 'disability', 'house'] }),
  makeStep('hearing', {
    name: '听证',
    section: 'disabled',
    after: ['review'],
    special: { kind: 'hearing', isCounted: false, maxWorkingDays: 20 },
  }),
];

const at = ({ id: caseId, version }: CaseView) => ({ caseId, version });
const statesOf = ({ flow }: CaseView) => Object.fromEntries((flow ?? []).map(({ key, state }) => [key, state]));

const chinese = createI18n('zh-CN').t;

describe.each(DRIVERS)('an item with a flow on %s', (driver) => {
  let street: StreetProgram;
  const ask: StreetProgram['ask'] = (person, command, input) => street.ask(person, command, input);
  const view = (caseId: string) => ask('coordinator', 'case.get', { caseId });

  beforeAll(async () => {
    street = await openStreet(driver);
    const everything = { unitId: null, itemId: null, categoryCode: null, lastDay: null };
    await ask('manager', 'funding.grantWaiver', { ...everything, reason: '日常核查不另拨经费' });
  });
  afterAll(() => street.close());

  async function saveFlow(process: readonly ProcessStep[], formFields: readonly object[]) {
    const { item, versionId } = await findItem(street, JOINT_ITEM);
    const changed = { ...item, process, formFields: formFields as typeof item.formFields };
    return ask('administrator', 'catalogue.saveItem', { item: changed, basedOn: versionId });
  }

  async function accept(formValues: Readonly<Record<string, string>>): Promise<CaseView> {
    const intake = { ...(await applicationFor(street, JOINT_ITEM)), formValues };
    const { caseId } = await ask('clerk', 'case.accept', { intake, draftId: null });
    return view(caseId);
  }

  function orderAt({ orders }: CaseView, stepKey: string): OrderView {
    const order = orders.find((each) => each.stepKey === stepKey);
    if (order === undefined) throw new Error(`no order for ${stepKey}`);
    return order;
  }

  async function reply(person: Person, seen: CaseView, stepKey: string): Promise<CaseView> {
    const { id: orderId, version } = orderAt(await view(seen.id), stepKey);
    await ask(person, 'order.reply', { orderId, version, reply: '已办', fileIds: [] });
    return view(seen.id);
  }

  it('runs by itself from the first steps to the end, where the office wants it', async () => {
    await saveFlow(FLOW, [FIELD]);
    const settings = await ask('administrator', 'setting.get', {});
    await ask('administrator', 'setting.update', { ...settings, isRoutedBySteps: true, seen: settings });
    const unfilled = await street.send('clerk', 'case.accept', {
      intake: await applicationFor(street, JOINT_ITEM),
      draftId: null,
    });
    expect(unfilled).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', fields: { 'intake.formValues.rooms': 'required' } },
    });

    let now = await accept({ rooms: '２' });
    expect(now.form).toEqual([{ key: 'rooms', label: '房间数', type: 'number', value: '2' }]);
    expect(now).toMatchObject({ status: 'assigned', leadUnitName: '社会事务科' });
    expect(statesOf(now)).toEqual({
      verify: 'in-work',
      disability: 'in-work',
      house: 'skipped',
      review: 'waiting',
      hearing: 'waiting',
    });
    // 2026-03-02 is a Monday: three and two working days on.
    expect(orderAt(now, 'verify').dueAt?.slice(0, 10)).toBe('2026-03-05');
    expect(orderAt(now, 'disability').dueAt?.slice(0, 10)).toBe('2026-03-04');
    expect(orderAt(now, 'verify')).toMatchObject({ role: 'co-handler', stepName: '核实' });

    now = await reply('disabled', now, 'disability');
    expect(statesOf(now).review).toBe('waiting');
    now = await reply('community', now, 'verify');
    expect(statesOf(now).review).toBe('in-work');
    const lead = orderAt(now, 'review');
    expect(lead.role).toBe('lead');
    expect(sayRoute(chinese, lead.route)).toBe(
      '按事项“困难残疾人生活补贴审核”的办理流程，前序环节“核实”、“残疾核对”已办结，“房屋查看”不适用，办理“审核”',
    );
    const early = { ...at(now), result: 'approved', resultText: '准予' } as const;
    expect(codeOf(await street.send('coordinator', 'case.decide', early))).toBe('order-open');

    now = await reply('socialAffairs', now, 'review');
    expect(statesOf(now).hearing).toBe('in-work');
    // A hearing does not count: the clock stands still, and the resident is told how long (行政许可法 art. 45).
    expect(now).toMatchObject({ dueAt: null, card: 'none' });
    expect(now.papers.map(({ type }) => type)).toContain('special-procedure');
    street.clock.advance(3 * 24 * 60);
    await street.wakeAll();
    now = await reply('disabled', now, 'hearing');
    expect(now.dueAt).not.toBeNull();
    expect((await ask('coordinator', 'case.explainDeadline', { caseId: now.id }))?.suspensions).toHaveLength(1);
    expect(Object.values(statesOf(now)).filter((state) => state !== 'done' && state !== 'skipped')).toEqual([]);
    expect(now.orders).toHaveLength(4);
    now = await ask('coordinator', 'case.decide', { ...at(now), result: 'approved', resultText: '准予' });
    expect(now.status).toBe('decided');
    await ask('administrator', 'setting.update', { ...settings, seen: { ...settings, isRoutedBySteps: true } });
  });

  it('goes on with a special step where the deadline is over: there is no clock left to stand still', async () => {
    const settings = await ask('administrator', 'setting.get', {});
    await ask('administrator', 'setting.update', { ...settings, isRoutedBySteps: true, seen: settings });
    let now = await accept({ rooms: '1' });
    now = await reply('community', now, 'verify');
    now = await reply('disabled', now, 'disability');
    street.clock.advance(90 * 24 * 60);
    await street.wakeAll();
    now = await reply('socialAffairs', now, 'review');
    expect(statesOf(now).hearing).toBe('in-work');
    expect(now).toMatchObject({ suspendedAt: null, card: 'red' });
    await ask('administrator', 'setting.update', { ...settings, seen: { ...settings, isRoutedBySteps: true } });
  });

  it('prints on the receipt what the form says', async () => {
    const { papers } = await accept({ rooms: '3' });
    const sheet = { paperId: papers.find(({ type }) => type === 'receipt')?.id ?? '', size: 'A4' } as const;
    const paper = Buffer.from((await ask('clerk', 'paper.preview', sheet)).pdf, 'base64').toString();
    expect(paper).toContain('房间数');
  });

  it('proposes the steps whose turn it is, and lets a co-ordinator go on by hand at any time', async () => {
    let now = await accept({ rooms: '5' });
    expect(now).toMatchObject({ status: 'accepted', orders: [] });
    const first = await ask('coordinator', 'order.propose', { caseId: now.id });
    expect(first).toMatchObject({ lead: null, laterLead: { unitName: '社会事务科', stepName: '审核' } });
    expect(first.coHandlers).toHaveLength(3);
    const { coHandlers } = first;
    const parts = { lead: null, coHandlers: coHandlers.slice(0, 1), instructions: '', dueDay: null, money: [] };
    now = await ask('coordinator', 'order.dispatch', { ...at(now), ...parts });
    expect(now).toMatchObject({ status: 'assigned', leadUnitName: '社会事务科' });
    expect(statesOf(now)).toMatchObject({ verify: 'in-work', disability: 'ready', house: 'ready', review: 'waiting' });

    now = await ask('coordinator', 'order.openStep', { ...at(now), stepKey: 'review' });
    expect(orderAt(now, 'review')).toMatchObject({ role: 'lead', unitName: '社会事务科' });
    expect(sayRoute(chinese, orderAt(now, 'review').route)).toContain('由协办员提前启动');
    const twice = await street.send('coordinator', 'order.openStep', { ...at(now), stepKey: 'review' });
    expect(codeOf(twice)).toBe('case-state');
    const unknown = await street.send('coordinator', 'order.openStep', { ...at(now), stepKey: 'gone' });
    expect(codeOf(unknown)).toBe('not-found');
    // The office does not route by steps: the reply opens nothing.
    now = await reply('socialAffairs', now, 'review');
    expect(now.orders).toHaveLength(2);
    expect(now.flow?.filter(({ isStartable }) => isStartable).map(({ key }) => key)).toEqual([
      'disability',
      'house',
      'hearing',
    ]);
  });

  it('keeps the step through withdrawal, return and rework', async () => {
    const settings = await ask('administrator', 'setting.get', {});
    await ask('administrator', 'setting.update', { ...settings, isRoutedBySteps: true, seen: settings });
    let now = await accept({ rooms: '1' });
    const returned = orderAt(now, 'disability');
    const back = { orderId: returned.id, version: returned.version };
    await ask('disabled', 'order.return', { ...back, reason: '不属本科室职责' });
    now = await view(now.id);
    expect(statesOf(now).disability).toBe('returned');
    const housing = (await ask('coordinator', 'organisation.list', {})).find(
      ({ sectionKey }) => sectionKey === 'urban-management',
    );
    now = await ask('coordinator', 'order.reroute', {
      ...{ orderId: returned.id, version: orderAt(now, 'disability').version },
      ...{ to: { unitId: housing?.id ?? '', accountId: null }, instructions: '', money: null },
    });
    expect(statesOf(now).disability).toBe('in-work');
    const taken = now.orders.find(({ stepKey, status }) => stepKey === 'disability' && status === 'dispatched');
    const verify = orderAt(now, 'verify');
    now = await ask('coordinator', 'order.withdraw', { orderId: verify.id, version: verify.version, reason: '已知' });
    expect(statesOf(now).verify).toBe('ready');
    const seen = { orderId: taken?.id ?? '', version: taken?.version ?? 0 };
    await ask('urban', 'order.reply', { ...seen, reply: '已办', fileIds: [] });
    now = await view(now.id);
    // What a co-ordinator withdrew is not opened again by itself, and what follows it waits for him.
    expect(statesOf(now)).toMatchObject({ verify: 'ready', disability: 'done', review: 'waiting' });
    const again = now.orders.find(({ id }) => id === taken?.id);
    now = await ask('coordinator', 'order.rework', { ...seen, version: again?.version ?? 0, reason: '请重办' });
    expect(statesOf(now).disability).toBe('in-work');
    await ask('administrator', 'setting.update', { ...settings, seen: { ...settings, isRoutedBySteps: true } });
  });

  it('touches new cases only when it changes', async () => {
    const before = await accept({ rooms: '1' });
    const saved = await saveFlow([makeStep('only', { name: '一次办结', role: 'lead' })], []);
    expect((await view(before.id)).flow?.map(({ name }) => name)).toEqual(FLOW.map(({ name }) => name));
    expect((await view(before.id)).form).toHaveLength(1);
    const after = await accept({});
    expect(after.itemVersionId).toBe(saved.versionId);
    expect(after.flow?.map(({ name }) => name)).toEqual(['一次办结']);
    const proposal = await ask('coordinator', 'order.propose', { caseId: before.id });
    expect(proposal.coHandlers).toHaveLength(2);
  });

  it('refuses a flow that cannot run', async () => {
    const { item, versionId } = await findItem(street, JOINT_ITEM);
    const process = [makeStep('a', { role: 'lead', after: ['b'] }), makeStep('b', { after: ['a'] })];
    const reply = await street.send('administrator', 'catalogue.saveItem', {
      item: { ...item, process },
      basedOn: versionId,
    });
    expect(reply).toMatchObject({ ok: false, error: { fields: { 'item.process': 'flow-no-start' } } });
  });

  it('leaves an entry with its promised facts for every act', async () => {
    expect(await findOddEntries(street)).toEqual([]);
    expect(street.errors).toEqual([]);
  });
});
