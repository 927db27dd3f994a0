import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_DRAFT_BYTES } from '../../../../electron/features/case/draft.service';
import { actors } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { application, type CaseDesk, openCaseDesk } from './case-desk';

describe.each(DRIVERS)('drafts on %s', (driver) => {
  let desk: CaseDesk;
  beforeEach(async () => {
    desk = await openCaseDesk(driver);
  });
  afterEach(() => desk.test.close());

  const clerk = () => desk.as(actors.clerk);
  const other = () => desk.as(actors.secondClerk);
  const save = (content: unknown, id: string | null = null) => desk.cases['draft.save']({ id, content }, clerk());

  it('are kept, replaced and offered again to their own clerk, the newest first', async () => {
    const first = await save({ name: '张' });
    desk.now = '2026-03-02T02:00:05.000Z';
    const second = await save({ name: '李' });
    desk.now = '2026-03-02T02:00:10.000Z';
    await save({ name: '张三' }, first.id);
    expect(await desk.cases['draft.list']({}, clerk())).toEqual([
      { id: first.id, savedAt: desk.now, content: { name: '张三' } },
      { id: second.id, savedAt: '2026-03-02T02:00:05.000Z', content: { name: '李' } },
    ]);
    expect(await desk.cases['draft.list']({}, other())).toEqual([]);
  });

  it('are not touched by another clerk', async () => {
    const { id } = await save({ name: '张' });
    const foreign = desk.cases['draft.save']({ id, content: {} }, other());
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
    await desk.cases['draft.discard']({ id }, other());
    await desk.cases['case.accept']({ intake: application, draftId: id }, other());
    expect(await desk.cases['draft.list']({}, clerk())).toMatchObject([{ content: { name: '张' } }]);
  });

  it('do not come back by a late save once they are discarded', async () => {
    const { id } = await save({ name: '张' });
    await desk.cases['draft.discard']({ id }, clerk());
    await expect(save({ name: '张三' }, id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await desk.cases['draft.list']({}, clerk())).toEqual([]);
  });

  it('are refused where they are too large or no form', async () => {
    const frame = JSON.stringify({ text: '' }).length;
    const ofBytes = (count: number) => ({ text: 'a'.repeat(count - frame) });
    await expect(save(ofBytes(MAX_DRAFT_BYTES + 1))).rejects.toMatchObject({ fields: { content: 'draft-too-large' } });
    await expect(save('text')).rejects.toMatchObject({ fields: { content: 'invalid' } });
    expect((await save(ofBytes(MAX_DRAFT_BYTES))).content).toEqual(ofBytes(MAX_DRAFT_BYTES));
  });
});
