import { SUSPENSION_GROUNDS } from '#shared/domain/clocks/clock-requests';
import type { CaseStory } from './case-story';
import { iso } from './office-time';

const SUSPENDED_SHARE = 0.12;
const ASKED_SUSPENSION_SHARE = 0.06;
const ASKED_EXTENSION_SHARE = 0.08;
const REASONS = ['需现场检验后确定办理方案', '需委托第三方鉴定', '申请人外出，约定返回后继续办理', '需召开专家评审会'];
const EXTENSION_REASONS = ['涉及多个单位，需会商确定', '需向外地函调核实情况', '情况复杂，现场处理需要时间'];

const NOT_DECIDED = { decidedAt: null, decidedByName: '', decisionReason: '' } as const;

function askAt(story: CaseStory, acceptedAt: number) {
  const at = story.facts.time.after(acceptedAt, story.facts.time.openTimeOf(story.random.between(0.2, 2)));
  const asker = story.coordinator();
  const asked = { askedAt: iso(at), askedById: asker.id, askedByName: asker.displayName };
  return { at, asker, row: { ...asked, ...NOT_DECIDED, id: story.random.id(at), caseId: story.row.id, version: 1 } };
}

/** Tells what became of the clock of a case that is still at work: some stand still, of some something is asked. */
export function tellClock(story: CaseStory, acceptedAt: number): void {
  const { random, row } = story;
  const dueAt = row.dueAt === null ? 0 : Date.parse(row.dueAt);
  const chance = random.next();
  if (chance > SUSPENDED_SHARE + ASKED_SUSPENSION_SHARE + ASKED_EXTENSION_SHARE) return;
  const { at, asker, row: asked } = askAt(story, acceptedAt);
  if (!story.hasCome(at) || at >= dueAt || story.facts.now >= dueAt) return;
  if (chance > SUSPENDED_SHARE + ASKED_SUSPENSION_SHARE) {
    const [amount, reason] = [random.int(2, 4), random.pick(EXTENSION_REASONS)];
    story.requests.extensions.push({ ...asked, state: 'asked', amount, reason, dueBefore: null, dueAfter: null });
    story.record(at, asker, 'case.extension-asked', { days: amount, reason });
    return;
  }
  const [ground, reason, since] = [random.pick(SUSPENSION_GROUNDS), random.pick(REASONS), iso(at)];
  const expectedDays = random.int(2, 8);
  const suspension = {
    ...asked,
    orderId: null,
    ground,
    reason,
    expectedDays,
    startsAt: since,
    endedAt: null,
    endedByName: '',
  };
  story.record(at, asker, 'case.suspension-asked', { ground, reason, since });
  if (chance > SUSPENDED_SHARE) {
    story.requests.suspensions.push({ ...suspension, state: 'asked' });
    return;
  }
  const manager = story.manager();
  const decided = { decidedAt: since, decidedByName: manager.displayName };
  story.requests.suspensions.push({ ...suspension, ...decided, state: 'approved' });
  story.record(at, manager, 'case.suspended', { ground, reason, since });
}
