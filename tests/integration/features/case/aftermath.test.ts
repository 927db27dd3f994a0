import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actors, unitIds } from '../../../factories/test-office';
import { DRIVERS } from '../../../helpers/test-database';
import { appeal, application, type CaseDesk, filterOf, openCaseDesk } from './case-desk';

const byHand = { way: 'phone', reasons: [], comment: '' } as const;

describe.each(DRIVERS)('after the closing on %s', (driver) => {
  let desk: CaseDesk;
  beforeEach(async () => {
    desk = await openCaseDesk(driver);
  });
  afterEach(() => desk.test.close());

  const clerk = () => desk.as(actors.clerk);
  const coordinator = () => desk.as(actors.coordinator);
  const manager = () => desk.as(actors.manager);
  const get = (caseId: string, actor = actors.coordinator) => desk.cases['case.get']({ caseId }, desk.as(actor));
  const decide = async (caseId: string) => {
    const { version } = await get(caseId);
    return desk.cases['case.decide'](
      { caseId, version, result: 'solved', resultText: '已加固', passesOverSteps: false },
      coordinator(),
    );
  };
  const closed = async (intake = appeal) => {
    const { caseId } = await desk.cases['case.accept']({ intake, draftId: null }, clerk());
    if (intake.kind === 'application') await desk.addOrder(caseId, { status: 'replied', repliedAt: desk.now });
    return decide(caseId);
  };
  const rate = ({ id, version }: { id: string; version: number }, rating: number) =>
    desk.cases['case.rate']({ caseId: id, version, rating, ...byHand }, clerk());
  const listRemedies = async (remedy: 'open' | 'ended') => {
    const sort = { by: 'receivedAt', direction: 'desc' } as const;
    const answer = await desk.cases['case.list'](
      { filter: filterOf({ remedy }), sort, page: 0, pageSize: 20 },
      clerk(),
    );
    return answer.rows.map(({ id }) => id);
  };
  const reopen = (caseId: string, version: number, reason = '又松动了') =>
    desk.cases['case.reopen']({ caseId, version, reason }, clerk());

  describe('a bad rating', () => {
    it('begins a remedy that ends with what was put right, and is listed until then', async () => {
      const rated = await rate(await closed(), 2);
      expect(rated).toMatchObject({ ratedBy: 'phone', remedy: { since: desk.now, endedAt: null } });
      expect(await listRemedies('open')).toEqual([rated.id]);
      const seen = await get(rated.id);
      expect(seen.allowed).toContain('remedy');
      desk.now = '2026-03-04T02:00:00.000Z';
      const at = { caseId: rated.id, version: seen.version };
      const view = await desk.cases['case.remedy']({ ...at, note: '换了井盖', toldBy: 'by-phone' }, coordinator());
      expect(view.remedy).toMatchObject({ endedAt: desk.now, note: '换了井盖', toldBy: 'by-phone' });
      expect(await listRemedies('open')).toEqual([]);
      expect(await listRemedies('ended')).toEqual([rated.id]);
      const again = desk.cases['case.remedy']({ ...at, version: 4, note: '再', toldBy: 'by-visit' }, coordinator());
      await expect(again).rejects.toMatchObject({ code: 'case-state' });
    });

    it('is one of the last two levels: the third asks for nothing', async () => {
      expect((await rate(await closed(), 3)).remedy).toBeNull();
      expect((await rate(await closed(), 1)).remedy).not.toBeNull();
    });

    it('can be found mistaken or malicious by a manager, once, which ends the remedy', async () => {
      const rated = await rate(await closed(), 1);
      const at = { caseId: rated.id, version: rated.version };
      expect((await get(rated.id, actors.manager)).allowed).toContain('reviewRating');
      const input = { ...at, verdict: 'mistaken', reason: '居民称按错' } as const;
      const view = await desk.cases['case.reviewRating'](input, manager());
      expect(view.remedy).toMatchObject({ reviewed: 'mistaken', reviewReason: '居民称按错', endedAt: desk.now });
      expect(view.rating).toBe(1);
      const again = desk.cases['case.reviewRating']({ ...input, version: view.version }, manager());
      await expect(again).rejects.toMatchObject({ code: 'case-state' });
      const good = await rate(await closed(), 5);
      const onGood = desk.cases['case.reviewRating']({ ...input, caseId: good.id, version: good.version }, manager());
      await expect(onGood).rejects.toMatchObject({ code: 'case-state' });
    });
  });

  describe('a callback', () => {
    const answers = { isSolved: true, isSatisfied: false, note: '仍有响声' };

    it('that finds the resident unsatisfied begins a remedy, and one while it is open does not begin it again', async () => {
      const { id: caseId, version } = await closed();
      const first = await desk.cases['case.callBack']({ caseId, version, ...answers, rating: null }, clerk());
      const since = desk.now;
      desk.now = '2026-03-03T02:00:00.000Z';
      const second = await desk.cases['case.callBack'](
        { caseId, version: first.version, ...answers, rating: null },
        clerk(),
      );
      expect(second.remedy).toMatchObject({ since, endedAt: null });
      const at = { caseId, version: second.version };
      const put = await desk.cases['case.remedy']({ ...at, note: '已加固', toldBy: 'by-visit' }, coordinator());
      desk.now = '2026-03-06T02:00:00.000Z';
      const third = await desk.cases['case.callBack'](
        { caseId, version: put.version, ...answers, rating: null },
        clerk(),
      );
      expect(third.remedy).toMatchObject({ since: desk.now, endedAt: null, note: '' });
    });

    it('takes the rating too, and no second one', async () => {
      const { id: caseId, version } = await closed();
      const input = { caseId, isSolved: true, isSatisfied: true, note: '', rating: 4 };
      const view = await desk.cases['case.callBack']({ ...input, version }, clerk());
      expect(view).toMatchObject({ rating: 4, ratedBy: 'callback', remedy: null });
      const again = desk.cases['case.callBack']({ ...input, version: view.version }, clerk());
      await expect(again).rejects.toMatchObject({ code: 'case-state' });
    });
  });

  describe('reopening', () => {
    it('begins a new handling with a clock of its own; the time between is neither used nor suspended', async () => {
      const first = await closed();
      desk.now = '2026-03-20T02:00:00.000Z';
      const view = await reopen(first.id, first.version);
      expect(view).toMatchObject({
        status: 'accepted',
        closedAt: null,
        result: null,
        reopenedAt: desk.now,
        // Five working days from Friday 20 March.
        dueAt: '2026-03-27T09:00:00.000Z',
        handlings: [{ closedAt: first.closedAt, reopenedAt: desk.now, reopenReason: '又松动了', result: 'solved' }],
      });
      const explained = await desk.cases['case.explainDeadline']({ caseId: first.id }, clerk());
      expect(explained).toMatchObject({ startedAt: desk.now, usedDays: 0 });
      desk.now = '2026-03-24T02:00:00.000Z';
      const second = await decide(first.id);
      expect(second).toMatchObject({ status: 'decided', closedAt: desk.now });
    });

    it('lets the resident rate again after the next closing, once for each handling', async () => {
      const rated = await rate(await closed(), 2);
      const reopened = await reopen(rated.id, rated.version);
      expect(reopened).toMatchObject({ rating: null, ratedBy: null, remedy: { endedAt: null } });
      await expect(rate(reopened, 5)).rejects.toMatchObject({ code: 'case-state' });
      const again = await rate(await decide(rated.id), 5);
      expect(again).toMatchObject({ rating: 5, handlings: [{ rating: 2 }] });
      await expect(rate(again, 1)).rejects.toMatchObject({ code: 'case-state' });
    });

    it('is held by the server to the window of the kind, which a note, a callback or a rating does not lengthen', async () => {
      const view = await closed();
      const until = '2026-04-01T16:00:00.000Z';
      expect(view).toMatchObject({ closedAt: '2026-03-02T02:00:00.000Z', reopenableUntil: until });
      desk.now = '2026-03-30T02:00:00.000Z';
      await desk.cases['case.addNote'](
        { caseId: view.id, text: '还响', callerName: '', phone: '', draftId: null },
        clerk(),
      );
      const rated = await rate(view, 4);
      expect(rated.reopenableUntil).toBe(until);
      desk.now = until;
      expect((await get(view.id)).allowed).not.toContain('reopen');
      await expect(reopen(view.id, rated.version)).rejects.toMatchObject({ code: 'reopen-late' });
      desk.now = '2026-04-01T15:59:59.999Z';
      expect((await get(view.id)).allowed).toContain('reopen');
      expect((await reopen(view.id, rated.version)).status).toBe('accepted');
    });

    it('is shut for what is open or was refused', async () => {
      const { caseId } = await desk.cases['case.accept']({ intake: application, draftId: null }, clerk());
      await expect(reopen(caseId, 1)).rejects.toMatchObject({ code: 'case-state' });
      const refusal = { intake: application, draftId: null, reason: '非本街道', referral: '' };
      const refused = await desk.cases['case.refuse'](refusal, clerk());
      await expect(reopen(refused.caseId, 1)).rejects.toMatchObject({ code: 'case-state' });
    });

    it('asks the lead anew: a reply from before does not decide the case again', async () => {
      const first = await closed(application);
      desk.now = '2026-03-05T02:00:00.000Z';
      const reopened = await reopen(first.id, first.version);
      expect(reopened.status).toBe('assigned');
      const seen = await get(first.id);
      expect(seen.allowed).not.toContain('decide');
      expect(seen.orders).toMatchObject([{ allowed: ['rework'] }]);
      await expect(decide(first.id)).rejects.toMatchObject({ code: 'no-lead-reply' });
      desk.now = '2026-03-09T02:00:00.000Z';
      await desk.addOrder(first.id, { status: 'replied', repliedAt: desk.now, unitId: unitIds.housing });
      expect((await decide(first.id)).status).toBe('decided');
    });

    it('lets one of two clerks win where both reopen the same closing', async () => {
      const view = await closed();
      const second = await desk.second();
      const input = { caseId: view.id, version: view.version, reason: '又响' };
      const settled = await Promise.allSettled([
        desk.cases['case.reopen'](input, clerk()),
        second['case.reopen'](input, clerk()),
      ]);
      expect(settled.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await get(view.id)).handlings).toHaveLength(1);
    });
  });
});
