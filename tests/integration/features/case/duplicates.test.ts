import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_DUPLICATE_RULE, type DuplicateRule } from '#shared/domain/case/duplicate-rule';
import { readSettings, writeSettings } from '../../../../electron/settings/settings.repository';
import { actors, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { appeal, application, type CaseDesk, loggedActions, openCaseDesk } from './case-desk';

describe.each(DRIVERS)('the warning of duplicates on %s', (driver) => {
  let desk: CaseDesk;
  beforeEach(async () => {
    desk = await openCaseDesk(driver);
  });
  afterEach(() => desk.test.close());

  const clerk = () => desk.as(actors.clerk);
  const take = async (intake = appeal) => (await desk.cases['case.accept']({ intake, draftId: null }, clerk())).caseId;
  const setRule = (change: Partial<DuplicateRule>) =>
    desk.test.database.write('set-rule', async (tx) => {
      await writeSettings(tx, { ...(await readSettings(tx)), duplicates: { ...DEFAULT_DUPLICATE_RULE, ...change } });
    });
  const ask = async (question: object) => {
    const none = {
      residentId: null,
      documentNumber: '',
      phone: '',
      itemVersionId: null,
      categoryCode: null,
      place: '',
    };
    const found = await desk.cases['case.findRelated']({ ...none, ...question }, clerk());
    const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
    return { duplicates: idsOf(found.duplicates), samePhone: idsOf(found.samePhone) };
  };
  const byPhone = { phone: '053283881234', categoryCode: 'T0101' };
  const everything = { ...byPhone, place: appeal.place };
  const nothing = { duplicates: [], samePhone: [] };

  it('no rule, no warning: one that is off or compares nothing finds nothing', async () => {
    await take();
    await setRule({ compare: [] });
    expect(await ask(everything)).toEqual(nothing);
    expect(await ask({ phone: byPhone.phone })).toEqual(nothing);
    await setRule({ isOn: false });
    expect(await ask(everything)).toEqual(nothing);
    expect(await ask({ phone: byPhone.phone })).toEqual(nothing);
  });

  it('names the cases of the same telephone as soon as it is typed, before a matter is chosen', async () => {
    const caseId = await take();
    expect(await ask({ phone: '0532-83881234' })).toEqual({ duplicates: [], samePhone: [caseId] });
    expect(await ask(byPhone)).toEqual({ duplicates: [caseId], samePhone: [] });
    await setRule({ compare: ['person', 'place'] });
    expect(await ask({ phone: byPhone.phone })).toEqual(nothing);
  });

  it('compares only what the rule names', async () => {
    const caseId = await take();
    await setRule({ compare: ['place'] });
    expect(await ask(byPhone)).toEqual(nothing);
    expect((await ask({ ...everything, phone: '' })).duplicates).toEqual([caseId]);
    await setRule({ compare: ['person'] });
    expect(await ask(everything)).toEqual(nothing);
    const owned = await take(application);
    const question = { documentNumber: '11010519491231002X', itemVersionId: application.itemVersionId };
    expect((await ask(question)).duplicates).toEqual([owned]);
  });

  it('takes the same matter, the same big class or sector, or any', async () => {
    const caseId = await take();
    const other = { ...byPhone, categoryCode: 'E0101' };
    expect((await ask(other)).duplicates).toEqual([]);
    await setRule({ matter: 'same-class' });
    expect((await ask(other)).duplicates).toEqual([]);
    expect((await ask({ ...byPhone, categoryCode: 'T01' })).duplicates).toEqual([caseId]);
    await setRule({ matter: 'any' });
    expect((await ask(other)).duplicates).toEqual([caseId]);
    expect((await ask({ phone: byPhone.phone })).duplicates).toEqual([caseId]);
  });

  it('looks as many days back as the rule says, and at closed ones only where it says so', async () => {
    const caseId = await take();
    desk.now = '2026-03-12T02:00:00.000Z';
    await setRule({ daysBack: 9 });
    expect((await ask(byPhone)).duplicates).toEqual([]);
    await setRule({ daysBack: 10 });
    expect((await ask(byPhone)).duplicates).toEqual([caseId]);
    await desk.setCase(caseId, { status: 'decided', closedAt: desk.now });
    expect((await ask(byPhone)).duplicates).toEqual([caseId]);
    await setRule({ daysBack: 10, includesClosed: false });
    expect((await ask(byPhone)).duplicates).toEqual([]);
  });

  it('never stops a second case', async () => {
    await take();
    expect((await ask(everything)).duplicates).toHaveLength(1);
    await take();
    expect((await ask(everything)).duplicates).toHaveLength(2);
  });

  it('lets the clerk add what the resident says to the case that is here, and throws the draft away', async () => {
    const caseId = await take();
    const draft = await desk.cases['draft.save']({ id: null, content: { content: '又响了' } }, clerk());
    desk.events.length = 0;
    const note = { caseId, text: '又响了，夜里更响', callerName: '李四', phone: '0532-83881234', draftId: draft.id };
    const view = await desk.cases['case.addNote'](note, clerk());
    expect(view.notes).toMatchObject([
      { text: note.text, callerName: '李四', authorName: actors.clerk.displayName, at: desk.now },
    ]);
    expect(view.notes[0]?.maskedPhone).not.toContain('83881234');
    expect(view).toMatchObject({ version: 1, status: 'accepted' });
    expect(view.timeline.at(-1)).toMatchObject({ action: 'case.noted', detail: { callerName: '李四' } });
    expect(await desk.cases['draft.list']({}, clerk())).toEqual([]);
    expect(desk.events).toContain(`case.noted ${JSON.stringify({ caseId })}`);
    const missing = desk.cases['case.addNote']({ ...note, caseId: unitIds.street }, clerk());
    await expect(missing).rejects.toMatchObject({ code: 'not-found' });
  });

  it('links two cases that both go on, and shows each on the other', async () => {
    const [one, other] = [await take(), await take()];
    const linked = await desk.cases['case.link']({ caseId: one, otherCaseId: other }, clerk());
    expect(linked.links).toMatchObject([{ id: other, status: 'accepted' }]);
    await desk.cases['case.link']({ caseId: other, otherCaseId: one }, clerk());
    const back = await desk.cases['case.get']({ caseId: other }, clerk());
    expect(back.links).toMatchObject([{ id: one, status: 'accepted' }]);
    expect(back.timeline.at(-1)).toMatchObject({ action: 'case.linked', detail: { number: linked.number } });
    const apart = await desk.cases['case.unlink']({ caseId: other, otherCaseId: one }, clerk());
    expect(apart.links).toEqual([]);
    const again = desk.cases['case.unlink']({ caseId: other, otherCaseId: one }, clerk());
    await expect(again).rejects.toMatchObject({ code: 'not-found' });
    const itself = desk.cases['case.link']({ caseId: one, otherCaseId: one }, clerk());
    await expect(itself).rejects.toMatchObject({ code: 'invalid-input' });
    expect((await loggedActions(desk)).filter((action) => action === 'case.unlinked')).toHaveLength(2);
  });

  it('takes a second case as one that belongs to the first, in one act, and says so in both', async () => {
    const first = await take();
    const intake = { ...appeal, content: '又响了' };
    const taken = await desk.cases['case.accept']({ intake, draftId: null, relatedToId: first }, clerk());
    const view = await desk.cases['case.get']({ caseId: taken.caseId }, clerk());
    expect(view.links).toMatchObject([{ id: first }]);
    const related = await desk.cases['case.get']({ caseId: first }, clerk());
    expect(related.links).toMatchObject([{ id: taken.caseId }]);
    expect(related).toMatchObject({ version: 1, status: 'accepted' });
    expect(related.timeline.at(-1)).toMatchObject({ action: 'case.linked', detail: { number: taken.number } });
    const answer = { intake, draftId: null, relatedToId: first, result: 'answered', answer: '已在办理' } as const;
    const answered = await desk.cases['case.answer'](answer, clerk());
    const links = (await desk.cases['case.get']({ caseId: first }, clerk())).links.map(({ id }) => id);
    expect(links.toSorted()).toEqual([taken.caseId, answered.caseId].toSorted());
  });

  it('takes nothing where the case that it belongs to is not there', async () => {
    const before = (await loggedActions(desk)).length;
    const lost = desk.cases['case.accept']({ intake: appeal, draftId: null, relatedToId: unitIds.street }, clerk());
    await expect(lost).rejects.toMatchObject({ code: 'not-found' });
    expect(await loggedActions(desk)).toHaveLength(before);
  });

  it('lets two programs take cases that belong to one another’s first, at once', async () => {
    const [one, other] = [await take(), await take()];
    const second = await desk.second();
    const input = (relatedToId: string) => ({ intake: appeal, draftId: null, relatedToId });
    const taken = await Promise.all([
      desk.cases['case.accept'](input(one), clerk()),
      second['case.accept'](input(other), clerk()),
      desk.cases['case.accept'](input(other), clerk()),
      second['case.accept'](input(one), clerk()),
    ]);
    expect(new Set(taken.map(({ number }) => number)).size).toBe(4);
    expect((await desk.cases['case.get']({ caseId: one }, clerk())).links).toHaveLength(2);
  });

  it('opens a closed one again from the counter, and throws the draft away', async () => {
    const caseId = await take();
    await desk.setCase(caseId, { status: 'delivered', closedAt: desk.now, deliveredAt: desk.now });
    const draft = await desk.cases['draft.save']({ id: null, content: { content: '又响了' } }, clerk());
    const { version } = await desk.cases['case.get']({ caseId }, clerk());
    const input = { caseId, version, reason: '又响了', draftId: draft.id };
    const view = await desk.cases['case.reopen'](input, clerk());
    expect(view).toMatchObject({ status: 'accepted', handlings: [{ reopenReason: '又响了' }] });
    expect(await desk.cases['draft.list']({}, clerk())).toEqual([]);
  });
});
