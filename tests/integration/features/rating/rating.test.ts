import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Intake } from '#shared/domain/case/intake';
import type { CommandInput, CommandName, CommandOutput } from '#shared/ipc/contract';
import type { CommandReply } from '#shared/ipc/errors';
import { DRIVERS } from '../../../helpers/test-database';
import { codeOf, take } from '../../ipc/office-harness';
import { findOddEntries, openStreet, type StreetProgram } from '../../program/street-program';

const RESIDENT_WINDOW = 77;
const question: Omit<Intake, 'categoryCode'> = {
  applicant: {
    residentId: null,
    name: '李四',
    documentType: 'citizen-id',
    documentNumber: '',
    overrideReason: '',
    phone: '13812345678',
    address: '',
  },
  agent: null,
  kind: 'appeal',
  channel: 'window',
  itemVersionId: null,
  content: '楼道灯不亮',
  communityId: null,
  gridId: null,
  place: '',
  urgency: 'ordinary',
  materials: [],
};

describe.each(DRIVERS)('ratings at the window on %s', (driver) => {
  let street: StreetProgram;
  beforeEach(async () => {
    street = await openStreet(driver);
    street.surfaces.addRatingScreen(RESIDENT_WINDOW);
  });
  afterEach(() => street.close());

  const atScreen = <N extends CommandName>(command: N, input: CommandInput<N>) =>
    street.program.dispatcher.dispatch(RESIDENT_WINDOW, { command, input, idempotencyKey: uuidv7() }) as Promise<
      CommandReply<CommandOutput<N>>
    >;
  const current = async () => take(await atScreen('rating.current', {}));
  const answered = async () => {
    const categories = await street.ask('clerk', 'catalogue.listCategories', {});
    const code = categories.find(({ tree, parentCode }) => tree !== 'service' && parentCode !== null)?.code ?? '';
    const intake = { ...question, categoryCode: code };
    const input = { intake, draftId: null, result: 'answered', answer: '已告知物业更换' } as const;
    return (await street.ask('clerk', 'case.answer', input)).caseId;
  };
  const rate = (token: string, rating: number | null, comment = '') =>
    atScreen('rating.answer', { token, rating, reasons: ['slow'], comment });
  const get = (caseId: string) => street.ask('coordinator', 'case.get', { caseId });

  it('are asked by the clerk, answered by the resident once, and kept as his own', async () => {
    const caseId = await answered();
    expect((await current()).question).toBeNull();
    expect(await street.ask('clerk', 'rating.ask', { caseId })).toEqual({ caseId, state: 'asking', secondsLeft: 60 });
    const shown = await current();
    const { number, subject } = await get(caseId);
    expect(shown.question).toMatchObject({ number, subject, secondsLeft: 60 });
    expect(JSON.stringify(shown)).not.toContain('李四');
    const token = shown.question?.token ?? '';
    take(await rate(token, 2, '等了一小时'));
    expect(await get(caseId)).toMatchObject({
      rating: 2,
      ratedBy: 'window-screen',
      ratingReasons: ['slow'],
      ratingComment: '等了一小时',
      remedy: { endedAt: null },
    });
    expect(await street.ask('clerk', 'rating.status', {})).toMatchObject({ caseId, state: 'answered' });
    expect((await current()).question).toBeNull();
    expect(codeOf(await rate(token, 5))).toBe('rating-ended');
    expect(codeOf(await street.send('clerk', 'rating.ask', { caseId }))).toBe('case-state');
    expect(await findOddEntries(street)).toEqual([]);
    expect(street.errors).toEqual([]);
  });

  it('cannot be answered from an office window, nor without the token of the question that stands', async () => {
    const caseId = await answered();
    await street.ask('clerk', 'rating.ask', { caseId });
    const token = (await current()).question?.token ?? '';
    const answer = { token, rating: 5, reasons: [], comment: '' };
    for (const person of ['clerk', 'coordinator', 'manager', 'administrator'] as const) {
      expect(codeOf(await street.send(person, 'rating.answer', answer))).toBe('forbidden');
      expect(codeOf(await street.send(person, 'rating.current', {}))).toBe('forbidden');
    }
    expect(codeOf(await rate(uuidv7(), 5))).toBe('rating-ended');
    await street.ask('clerk', 'rating.ask', { caseId: await answered() });
    expect(codeOf(await rate(token, 5))).toBe('rating-ended');
    const first = await get(caseId);
    expect(first.rating).toBeNull();
    const ended = first.timeline.filter(({ action }) => action === 'rating.ended');
    expect(ended.map(({ detail }) => detail.ending)).toEqual(['replaced']);
  });

  it('end one way where the clerk cancels while the resident answers', async () => {
    const caseId = await answered();
    await street.ask('clerk', 'rating.ask', { caseId });
    const token = (await current()).question?.token ?? '';
    const replies = await Promise.all([rate(token, 5), street.send('clerk', 'rating.cancel', {})]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    const told = (await get(caseId)).timeline.map(({ action }) => action);
    expect(told.filter((action) => action === 'case.rated' || action === 'rating.ended')).toHaveLength(1);
  });

  it('leave the resident’s screen no other command, signed in or not', async () => {
    const caseId = await answered();
    expect(codeOf(await atScreen('case.get', { caseId }))).toBe('forbidden');
    expect(codeOf(await atScreen('setup.office', {}))).toBe('forbidden');
    const login = { username: 'clerk', password: 'a-password-of-my-own' };
    expect(codeOf(await atScreen('session.login', login))).toBe('forbidden');
  });

  it('end when the clerk cancels, when the resident lets the time pass, and when nobody answers at all', async () => {
    const caseId = await answered();
    await street.ask('clerk', 'rating.ask', { caseId });
    expect(await street.ask('clerk', 'rating.cancel', {})).toMatchObject({ state: 'cancelled' });
    expect((await current()).question).toBeNull();
    expect(codeOf(await street.send('clerk', 'rating.cancel', {}))).toBe('rating-ended');

    await street.ask('clerk', 'rating.ask', { caseId });
    take(await rate((await current()).question?.token ?? '', null));
    expect(await street.ask('clerk', 'rating.status', {})).toMatchObject({ state: 'timed-out' });

    await street.ask('clerk', 'rating.ask', { caseId });
    const late = (await current()).question?.token ?? '';
    street.clock.advance(3);
    expect(codeOf(await rate(late, 5))).toBe('rating-ended');
    expect((await get(caseId)).rating).toBeNull();
    const told = (await get(caseId)).timeline.filter(({ action }) => action === 'rating.ended');
    expect(told.map(({ detail }) => detail.ending)).toEqual(['cancelled', 'timed-out']);
    // The screen that fell silent said nothing; the next question does.
    await street.ask('clerk', 'rating.ask', { caseId });
    const later = (await get(caseId)).timeline.filter(({ action }) => action === 'rating.ended');
    expect(later.map(({ detail }) => detail.ending)).toEqual(['cancelled', 'timed-out', 'timed-out']);
  });
});
