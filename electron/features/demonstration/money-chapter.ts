import { formatYuan } from '#shared/domain/money/amount';
import { CONFIRM_WORKING_DAYS } from '#shared/domain/money/funding';
import type { FundingWaiverEntity } from '../../database/entities/funding-waiver.entity';
import type { OrderFundingEntity } from '../../database/entities/order-funding.entity';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { CaseStory, Person } from './case-story';
import { iso } from './office-time';
import { createRandom, type Random } from './random';
import { RECEIPT_NOTES, WAIVER_REASONS } from './texts';

const WAIVED_SHARE = 0.12;
const CONFIRMED_SHARE = 0.93;
const OTHER_SUM_SHARE = 0.04;
const ASKED_SHARE = 0.12;
const HOUR_MS = 3_600_000;
const YUAN_FEN = 100;
/** A small repair, a visit, a volunteer's allowance: in steps of fifty yuan. */
const STEPS = { least: 3, most: 40, fen: 50 * YUAN_FEN } as const;
const SHORT_BY_FEN = 20 * YUAN_FEN;

const SOURCES: readonly (readonly [string, number])[] = [
  ['街道财政', 80],
  ['区级专项', 12],
  ['部门专项', 8],
];

interface Chapter {
  readonly story: CaseStory;
  readonly random: Random;
}

const NOT_CONFIRMED = { receivedFen: null, receivedNote: '', confirmedAt: null, confirmedByName: '' } as const;
const NOT_WAIVED = { waiverId: null, reason: '', managerId: null, managerName: '' } as const;

function draft({ story, random }: Chapter, { id: orderId, caseId, unitId, ...order }: WorkOrderEntity) {
  const { dispatchedAt: sentAt, dispatchedById: sentById, dispatchedByName: sentByName } = order;
  const id = random.id(Date.parse(sentAt));
  const sent = { id, orderId, caseId, unitId, sentAt, sentById, sentByName };
  const unit = story.facts.roster.unit(unitId) ?? story.facts.roster.street;
  const funding = { ...sent, ...NOT_WAIVED, ...NOT_CONFIRMED, endedAt: null, version: 1 };
  return { funding, unit, sender: { id: sentById, displayName: sentByName } };
}

function askWaiver({ story, random }: Chapter, at: number, unitId: string, asker: Person): FundingWaiverEntity {
  const waiver: FundingWaiverEntity = {
    ...{
      id: random.id(at),
      caseId: story.row.id,
      streetId: story.row.streetId,
      unitId,
      matterKey: null,
      matterName: '',
    },
    ...{ reason: random.pick(WAIVER_REASONS), status: 'asked' },
    ...{ askedById: asker.id, askedByName: asker.displayName, askedAt: iso(at) },
    ...{ managerId: null, managerName: '', decidedAt: null, note: '', lastDay: null, version: 1 },
  };
  const unitName = story.facts.roster.unit(unitId)?.name ?? '';
  story.waivers.push(waiver);
  story.record(at, asker, 'funding.waiver-asked', { unitName, reason: waiver.reason }, waiver.id);
  return waiver;
}

/** A co-ordinator asked, and a manager granted it before the order went out. */
function waive(chapter: Chapter, order: WorkOrderEntity): void {
  const { story, random } = chapter;
  const { funding, unit, sender } = draft(chapter, order);
  const sentAt = Date.parse(order.dispatchedAt);
  const begin = Math.max(Date.parse(story.row.acceptedAt ?? order.dispatchedAt), sentAt - HOUR_MS);
  const unitName = unit.name;
  const manager = random.pick(story.facts.roster.managers);
  const waiver = askWaiver(chapter, begin, order.unitId, sender);
  const granted = { status: 'granted', managerId: manager.id, managerName: manager.displayName } as const;
  Object.assign(waiver, granted, { decidedAt: iso(Math.floor((begin + sentAt) / 2)), version: 2 });
  const { id: waiverId, reason, decidedAt, managerId, managerName } = waiver;
  story.record(Date.parse(decidedAt ?? ''), manager, 'funding.waiver-granted', { unitName, reason }, waiverId);
  const grounds = { waiverId, reason, managerId, managerName };
  story.fundings.push({
    ...{ ...funding, ...grounds, kind: 'waived', status: 'waived' },
    ...{ amountFen: 0, source: '', confirmDueAt: null },
  });
  story.record(sentAt, sender, 'funding.waived', { unitName, reason, manager: managerName }, order.id);
}

function endOf({ acts }: CaseStory, { id, returnedAt }: WorkOrderEntity): string | null {
  return (
    returnedAt ?? acts.find(({ action, subjectId }) => action === 'order.withdrawn' && subjectId === id)?.at ?? null
  );
}

/** When the unit confirms: some days after it signed; null where that has not come or it forgets. */
function planReceipt({ story, random }: Chapter, order: WorkOrderEntity, endedAt: string | null): number | null {
  const { time } = story.facts;
  const delay = time.openTimeOf(random.between(0.2, 6));
  if (!random.chance(CONFIRMED_SHARE) || order.signedAt === null) return null;
  const at = time.after(Date.parse(order.signedAt), delay);
  return story.hasCome(at) && (endedAt === null || iso(at) < endedAt) ? at : null;
}

/** The receipt; or, where the order ended before it, the money is taken back. */
function tellReceipt(chapter: Chapter, order: WorkOrderEntity, funding: OrderFundingEntity, unit: OrgUnitEntity): void {
  const { story, random } = chapter;
  const endedAt = endOf(story, order);
  const at = planReceipt(chapter, order, endedAt);
  const [unitName, amount] = [unit.name, formatYuan(funding.amountFen)];
  if (at !== null) {
    const handler = story.handler(unit);
    const isShort = random.chance(OTHER_SUM_SHARE);
    const receivedFen = funding.amountFen - (isShort ? SHORT_BY_FEN : 0);
    const receivedNote = isShort ? random.pick(RECEIPT_NOTES) : '';
    const receipt = { receivedFen, receivedNote, confirmedAt: iso(at), confirmedByName: handler.displayName };
    Object.assign(funding, { status: 'confirmed', ...receipt, version: 2 });
    const detail = { unitName, amount, received: formatYuan(receivedFen), note: receivedNote };
    story.record(at, handler, 'funding.confirmed', detail, order.id);
  } else if (endedAt !== null) {
    Object.assign(funding, { status: 'ended', endedAt, version: 2 });
    story.record(Date.parse(endedAt), story.coordinator(), 'funding.ended', { unitName, amount }, order.id);
  }
}

function send(chapter: Chapter, order: WorkOrderEntity): void {
  const { story, random } = chapter;
  const { funding, unit, sender } = draft(chapter, order);
  const sentAt = Date.parse(order.dispatchedAt);
  const promisedLimit = { unit: 'working-days', value: CONFIRM_WORKING_DAYS } as const;
  const basis = { kind: 'application', item: { caseType: 'promised', promisedLimit } } as const;
  const amountFen = random.int(STEPS.least, STEPS.most) * STEPS.fen;
  const source = random.weighted(SOURCES);
  const confirmDueAt = story.facts.time.promise(basis, sentAt).dueAt;
  const sent: OrderFundingEntity = { ...funding, kind: 'funded', status: 'sent', amountFen, source, confirmDueAt };
  story.fundings.push(sent);
  story.record(
    sentAt,
    sender,
    'funding.sent',
    { unitName: unit.name, amount: formatYuan(amountFen), source },
    order.id,
  );
  tellReceipt(chapter, order, sent, unit);
}

/** A case of the pool whose money a manager is asked to waive. */
function askForPool(chapter: Chapter): void {
  const { story, random } = chapter;
  const { row, facts } = story;
  const at = facts.time.after(Date.parse(row.updatedAt), HOUR_MS);
  const isAsked = row.status === 'accepted' && row.communityId !== null && story.hasCome(at);
  if (isAsked && random.chance(ASKED_SHARE)) askWaiver(chapter, at, row.communityId ?? '', story.coordinator());
}

/** Tells how each order to a community was paid for (费随事转), once it is known what became of the orders. */
export function tellMoney(story: CaseStory): void {
  const { facts, row, orders } = story;
  const chapter = { story, random: createRandom(facts.seed, `money/${row.number}`) };
  for (const order of orders.filter(({ unitId }) => facts.roster.isOfCommunity(unitId))) {
    if (chapter.random.chance(WAIVED_SHARE)) waive(chapter, order);
    else send(chapter, order);
  }
  askForPool(chapter);
}
