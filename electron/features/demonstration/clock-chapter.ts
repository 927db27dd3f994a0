import { SUSPENSION_GROUNDS } from '#shared/domain/clocks/clock-requests';
import type { ExtensionEntity } from '../../database/entities/extension.entity';
import type { SuspensionEntity } from '../../database/entities/suspension.entity';
import { makeExtensionNotice, makeSpecialProcedure } from '../clock-request/clock-papers.service';
import type { CaseStory } from './case-story';
import { iso } from './office-time';
import { createRandom } from './random';

const SUSPENDED_SHARE = 0.12;
const ASKED_SUSPENSION_SHARE = 0.06;
const ASKED_EXTENSION_SHARE = 0.16;
const GRANTED_SHARE = 0.7;
const REASONS = ['需现场检验后确定办理方案', '需委托第三方鉴定', '申请人外出，约定返回后继续办理', '需召开专家评审会'];
const EXTENSION_REASONS = ['涉及多个单位，需会商确定', '需向外地函调核实情况', '情况复杂，现场处理需要时间'];

const NOT_DECIDED = { decidedAt: null, decidedByName: '', decisionReason: '' } as const;

function askAt(story: CaseStory, acceptedAt: number) {
  const at = story.facts.time.after(acceptedAt, story.facts.time.openTimeOf(story.random.between(0.2, 2)));
  const asker = story.coordinator();
  const asked = { askedAt: iso(at), askedById: asker.id, askedByName: asker.displayName };
  return { at, asker, row: { ...asked, ...NOT_DECIDED, id: story.random.id(at), caseId: story.row.id, version: 1 } };
}

/** A manager grants a later end, in time, and the resident is told on paper. */
function grant(story: CaseStory, askedAt: number, request: ExtensionEntity): void {
  const { row, facts } = story;
  const random = createRandom(facts.seed, `extension/${row.number}`);
  const at = facts.time.after(askedAt, facts.time.openTimeOf(random.between(0.1, 0.5)));
  const { dueAt: dueBefore, isDueEstimated } = row;
  const isInTime = dueBefore !== null && iso(at) < dueBefore && story.hasCome(at);
  if (!random.chance(GRANTED_SHARE) || row.promisedDays === null || !isInTime) return;
  const manager = random.pick(facts.roster.managers);
  const due = { dueBefore, dueAfter: facts.time.extended(dueBefore, request.amount) };
  Object.assign(request, { state: 'approved', decidedAt: iso(at), decidedByName: manager.displayName, ...due });
  request.version += 1;
  story.record(at, manager, 'case.extended', { days: request.amount, reason: request.reason, ...due });
  const model = makeExtensionNotice(row, request, { unit: 'working-days', isDueEstimated, ...due });
  story.papers.push({ at: iso(at), byName: manager.displayName, model });
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
    const request: ExtensionEntity = { ...asked, state: 'asked', amount, reason, dueBefore: null, dueAfter: null };
    story.requests.extensions.push(request);
    story.record(at, asker, 'case.extension-asked', { days: amount, reason });
    grant(story, at, request);
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
  const approved: SuspensionEntity = { ...suspension, ...decided, state: 'approved' };
  story.requests.suspensions.push(approved);
  const model = makeSpecialProcedure(row, approved, story.facts.time.expectedLastDay(since, expectedDays));
  story.papers.push({ at: since, byName: manager.displayName, model });
  story.record(at, manager, 'case.suspended', { ground, reason, since });
}
