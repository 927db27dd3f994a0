import type { SupervisionOrigin } from '#shared/domain/case/supervision';
import { addDays, startOfBusinessDay } from '#shared/domain/time/business-day';
import { formatDay } from '#shared/domain/time/calendar-day';
import type { SupervisionEntity } from '../../database/entities/supervision.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import { makeSupervisionPaper } from '../supervision/supervision-paper.service';
import type { CaseStory, Person } from './case-story';
import { iso } from './office-time';
import { createRandom, type Random } from './random';
import { SUPERVISION_ANSWERS, SUPERVISION_QUESTIONS } from './texts';

const PRESSED_SHARE = { overdue: 0.6, manual: 0.02 } as const;
const ANSWERED_SHARE = 0.8;
const CLOSED_SHARE = 0.7;

function press(story: CaseStory, random: Random, order: WorkOrderEntity, origin: SupervisionOrigin, at: number) {
  const { calendar } = story.facts.time;
  const manager = random.pick(story.facts.roster.managers);
  const dueDay = formatDay(calendar.workingDayAfter(calendar.dayOf(at), random.int(1, 3)));
  const question = random.pick(SUPERVISION_QUESTIONS[origin === 'overdue' ? 'overdue' : 'manual']);
  const row: SupervisionEntity = {
    ...{ id: random.id(at), caseId: order.caseId, orderId: order.id, unitId: order.unitId, status: 'open', origin },
    ...{ question, dueDay, dueAt: startOfBusinessDay(addDays(dueDay, 1)), previousId: null, version: 1 },
    ...{ askedAt: iso(at), askedById: manager.id, askedByName: manager.displayName },
    ...{ answer: '', answeredAt: null, answeredByName: '', behalfNote: '' },
    ...{ closedAt: null, closedByName: '', closeNote: '' },
  };
  const unitName = story.facts.roster.unit(order.unitId)?.name ?? '';
  story.supervisions.push(row);
  story.record(at, manager, 'supervision.pressed', { unitName, question, dueDay }, row.id);
  const model = makeSupervisionPaper(story.row, order, row, unitName);
  story.papers.push({ at: row.askedAt, byName: manager.displayName, model });
  return { row, manager, unitName };
}

type Pressed = ReturnType<typeof press>;

function tellAnswer(story: CaseStory, random: Random, { row, manager, unitName }: Pressed): void {
  const { time, roster } = story.facts;
  const unit = roster.unit(row.unitId);
  const at = time.after(Date.parse(row.askedAt), time.openTimeOf(random.between(0.2, 3)));
  if (unit === undefined || !random.chance(ANSWERED_SHARE) || !story.hasCome(at)) return;
  const handler: Person = story.handler(unit);
  const answer = random.pick(SUPERVISION_ANSWERS);
  Object.assign(row, { status: 'answered', answer, answeredAt: iso(at), answeredByName: handler.displayName });
  row.version += 1;
  story.record(at, handler, 'supervision.answered', { unitName }, row.id);
  const closedAt = time.after(at, time.openTimeOf(random.between(0.1, 1.5)));
  if (!random.chance(CLOSED_SHARE) || !story.hasCome(closedAt)) return;
  Object.assign(row, { status: 'closed', closedAt: iso(closedAt), closedByName: manager.displayName });
  row.version += 1;
  story.record(closedAt, manager, 'supervision.closed', { unitName, note: '' }, row.id);
}

/** When a manager presses an order and why; null where he leaves it. */
function planPress({ facts }: CaseStory, random: Random, { dueAt, ...order }: WorkOrderEntity) {
  const { time, now } = facts;
  const doneAt = Date.parse(order.repliedAt ?? iso(now));
  const overdueAt = time.after(Date.parse(dueAt ?? iso(now)), time.openTimeOf(random.between(0.1, 1)));
  if (overdueAt < doneAt)
    return random.chance(PRESSED_SHARE.overdue) ? { origin: 'overdue' as const, at: overdueAt } : null;
  const earlyAt = time.after(Date.parse(order.dispatchedAt), time.openTimeOf(1));
  const isPressed = earlyAt < doneAt && random.chance(PRESSED_SHARE.manual);
  return isPressed ? { origin: 'manual' as const, at: earlyAt } : null;
}

/** Tells which orders a manager pressed (督办), once it is known what became of them. */
export function tellSupervisions(story: CaseStory): void {
  const random = createRandom(story.facts.seed, `supervision/${story.row.number}`);
  for (const order of story.orders.filter(({ status }) => status !== 'returned' && status !== 'withdrawn')) {
    const plan = planPress(story, random, order);
    if (plan !== null) tellAnswer(story, random, press(story, random, order, plan.origin, plan.at));
  }
}
