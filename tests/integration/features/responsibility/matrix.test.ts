import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actors, testId, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { codeOf, take } from '../../ipc/office-harness';
import { type MatrixDesk, openMatrixDesk, rule, WINDOWS } from './matrix-desk';

const { coordinator, manager, administrator } = WINDOWS;
const weekdaysOnly = { spans: [{ weekdays: [1, 2, 3, 4, 5], from: 0, to: 1440 }] };

describe.each(DRIVERS)('the responsibility matrix on %s', (driver) => {
  let desk: MatrixDesk;
  beforeEach(async () => {
    desk = await openMatrixDesk(driver);
  });
  afterEach(() => desk.office.test.close());

  const seen = ({ id, version }: { readonly id: string; readonly version: number }) => ({ versionId: id, version });

  it('begins with one draft, and no second', async () => {
    const head = await desk.begin();
    expect(head).toMatchObject({ status: 'draft', number: null, ruleCount: 0, changedByName: '协办员', version: 1 });
    const again = await desk.office.send(administrator, 'responsibility.begin', { start: { from: 'nothing' } });
    expect(codeOf(again)).toBe('matrix-draft');
    expect(desk.office.events).toEqual(['responsibility.changed']);
  });

  it('begins without a hole where every grid answers for itself', async () => {
    const view = await desk.get(await desk.begin('grids'));
    expect(view.rules).toMatchObject([{ gridIds: [unitIds.gridA1], assignment: { unitId: unitIds.gridA1 } }]);
    expect(view.findings).toEqual({ folds: 0, findings: 0, listed: [] });
  });

  it('names its holes and doubles', async () => {
    const head = await desk.saveRule(await desk.begin(), weekdaysOnly);
    const view = await desk.get(head);
    expect(view.findings.listed).toMatchObject([{ kind: 'gap', weekdays: [6, 7], from: 0, to: 1440 }]);
    const double = await desk.get(await desk.saveRule(head));
    expect(double.findings.listed).toMatchObject([{ kind: 'overlap', weekdays: [1, 2, 3, 4, 5] }]);
  });

  it('is changed only in the version that was seen', async () => {
    const head = await desk.begin();
    const next = await desk.saveRule(head);
    const stale = await desk.office.send(coordinator, 'responsibility.saveRule', { ...seen(head), ruleId: null, rule });
    expect(codeOf(stale)).toBe('conflict');
    const [saved] = (await desk.get(next)).rules;
    const changed = await desk.saveRule(next, weekdaysOnly, saved?.id);
    expect((await desk.get(changed)).rules).toEqual([{ ...saved, ...weekdaysOnly }]);
    const gone = { ...seen(changed), ruleIds: [saved?.id ?? ''] };
    expect(take(await desk.office.send(coordinator, 'responsibility.removeRules', gone)).ruleCount).toBe(0);
  });

  it.each([
    ['a grid that is none', { gridIds: [unitIds.urban] }, 'rule.gridIds'],
    ['an element that is none', { elements: ['T99'] }, 'rule.elements'],
    [
      'a person of another unit',
      { assignment: { unitId: unitIds.urban, accountId: actors.handler.accountId } },
      'rule.assignment.accountId',
    ],
    ['days the wrong way round', { validFrom: '2026-05-02', validThrough: '2026-05-01' }, 'rule.validThrough'],
  ])('refuses %s', async (_, fields, path) => {
    const head = await desk.begin();
    const input = { ...seen(head), ruleId: null, rule: { ...rule, ...fields } };
    const reply = await desk.office.send(coordinator, 'responsibility.saveRule', input);
    expect(reply).toMatchObject({ error: { code: 'invalid-input', fields: { [path]: 'invalid' } } });
    expect((await desk.get(head)).version).toBe(head.version);
  });

  it('does not let the street itself be responsible', async () => {
    const head = await desk.begin();
    const street = { ...rule, assignment: { unitId: unitIds.street, accountId: null } };
    const input = { ...seen(head), ruleId: null, rule: street };
    expect(codeOf(await desk.office.send(coordinator, 'responsibility.saveRule', input))).toBe('unit-unsuitable');
  });

  it('gives the rules of a grid to a like one', async () => {
    const fields = {
      kind: 'grid',
      code: '',
      parentId: unitIds.communityB,
      name: '乙一网格',
      shortName: '',
      sectionKey: null,
    } as const;
    const other = take(await desk.office.send(administrator, 'organisation.create', fields));
    const own = { assignment: { unitId: unitIds.gridA1, accountId: null }, elements: ['T01'] };
    const head = await desk.saveRule(await desk.saveRule(await desk.begin()), own);
    const copy = { ...seen(head), fromGridId: unitIds.gridA1, toGridIds: [other.id], isReplacing: true };
    const copied = await desk.get(take(await desk.office.send(coordinator, 'responsibility.copyRules', copy)));
    expect(copied.rules.map(({ gridIds, assignment }) => [gridIds, assignment.unitId])).toEqual([
      [[unitIds.gridA1, other.id], unitIds.urban],
      [[unitIds.gridA1], unitIds.gridA1],
      [[other.id], other.id],
    ]);
  });

  it('keeps conditions and limit of an element', async () => {
    const head = await desk.saveRule(await desk.begin());
    const setting = {
      code: 'T01',
      openingConditions: '属实',
      closingConditions: '修复',
      limit: { unit: 'working-days', amount: 3 },
    } as const;
    const kept = take(await desk.office.send(coordinator, 'responsibility.saveSetting', { ...seen(head), setting }));
    expect((await desk.get(kept)).settings).toEqual([setting]);
    const none = { code: 'T01', openingConditions: '', closingConditions: '', limit: null };
    const emptied = await desk.office.send(coordinator, 'responsibility.saveSetting', { ...seen(kept), setting: none });
    expect((await desk.get(take(emptied))).settings).toEqual([]);
  });

  it('says when a case is opened and closed once it is in force; a small class goes by its big one', async () => {
    const ask = async (categoryCode: string) =>
      take(await desk.office.send(coordinator, 'responsibility.findConditions', { categoryCode }));
    const nothing = { openingConditions: '', closingConditions: '' };
    expect(await ask('T0101')).toEqual(nothing);
    const head = await desk.saveRule(await desk.begin());
    const setting = { code: 'T01', openingConditions: '属实', closingConditions: '修复', limit: null };
    const kept = take(await desk.office.send(coordinator, 'responsibility.saveSetting', { ...seen(head), setting }));
    expect(await ask('T0101')).toEqual(nothing);
    await desk.enact(kept);
    expect(await ask('T0101')).toEqual({ openingConditions: '属实', closingConditions: '修复' });
    expect(await ask('E0101')).toEqual(nothing);
  });

  it('is put in force by a manager, and then never changes', async () => {
    const head = await desk.saveRule(await desk.begin());
    const refused = await desk.office.send(coordinator, 'responsibility.enact', { ...seen(head), reason: '' });
    expect(codeOf(refused)).toBe('forbidden');
    const enacted = await desk.enact(head);
    expect(enacted).toMatchObject({ status: 'in-force', number: 1, enactedByName: '主任', signedReason: '' });
    const again = { ...seen(enacted), ruleId: null, rule };
    expect(codeOf(await desk.office.send(coordinator, 'responsibility.saveRule', again))).toBe('conflict');
    expect(codeOf(await desk.office.send(coordinator, 'responsibility.discard', seen(enacted)))).toBe('conflict');
    expect((await desk.office.readLog()).at(-1)).toMatchObject({
      action: 'responsibility.enacted',
      detail: { number: 1, rules: 1 },
    });
  });

  it('with a hole waits for a manager who signs for it', async () => {
    const head = await desk.saveRule(await desk.begin(), weekdaysOnly);
    const refused = await desk.office.send(manager, 'responsibility.enact', { ...seen(head), reason: ' ' });
    expect(refused).toMatchObject({ error: { code: 'matrix-findings', params: { count: 1 } } });
    const enacted = await desk.enact(head, '周末由街道值班');
    expect(enacted).toMatchObject({ status: 'in-force', signedReason: '周末由街道值班' });
    expect((await desk.office.readLog()).at(-1)).toMatchObject({
      action: 'responsibility.enacted-with-findings',
      detail: { number: 1, rules: 1, findings: 1, reason: '周末由街道值班' },
    });
  });

  it('keeps old versions, which can be looked at and begun from', async () => {
    const first = await desk.enact(await desk.saveRule(await desk.begin(), weekdaysOnly), '试行');
    const second = await desk.enact(await desk.saveRule(await desk.begin()));
    const list = take(await desk.office.send(manager, 'responsibility.list', {}));
    expect(list.map(({ status, number }) => [status, number])).toEqual([
      ['in-force', 2],
      ['superseded', 1],
    ]);
    expect((await desk.get(first)).findings).toMatchObject({ folds: 1 });
    const start = { from: 'version', versionId: first.id } as const;
    const draft = take(await desk.office.send(coordinator, 'responsibility.begin', { start }));
    expect((await desk.get(draft)).rules).toEqual((await desk.get(first)).rules);
    expect(take(await desk.office.send(coordinator, 'responsibility.discard', seen(draft)))).toBeNull();
    expect((await desk.get(second)).status).toBe('in-force');
  });

  it('of a unit that was closed has a hole', async () => {
    const head = await desk.saveRule(await desk.begin(), {
      assignment: { unitId: unitIds.communityB, accountId: null },
    });
    const [unit] = take(await desk.office.send(administrator, 'organisation.list', {})).filter(
      ({ id }) => id === unitIds.communityB,
    );
    await desk.enact(head);
    const closing = { id: unitIds.communityB, version: unit?.version ?? 0 };
    take(await desk.office.send(administrator, 'organisation.close', closing));
    expect((await desk.get(head)).findings).toMatchObject({ folds: 1 });
    const at = '2026-03-02T01:00:00.000Z';
    const question = { gridId: unitIds.gridA1, categoryCode: 'T0101', at };
    expect(take(await desk.office.send(coordinator, 'responsibility.find', question))).toMatchObject({ kind: 'gap' });
  });

  it('answers nothing that it does not know', async () => {
    const question = { gridId: unitIds.gridA1, categoryCode: 'T0101', at: '2026-03-02T01:00:00.000Z' };
    expect(take(await desk.office.send(coordinator, 'responsibility.find', question))).toEqual({ kind: 'no-matrix' });
    const missing = await desk.office.send(coordinator, 'responsibility.get', { versionId: testId(999) });
    expect(codeOf(missing)).toBe('not-found');
  });
});
