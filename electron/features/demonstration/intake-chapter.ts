import { formatCaseNumber } from '#shared/domain/case/case-number';
import { isMissing } from '#shared/domain/case/missing-materials';
import type { CaseEntity } from '../../database/entities/case.entity';
import { UNTOUCHED } from '../../database/untouched-case';
import type { Arrival } from './arrivals';
import { CaseStory } from './case-story';
import { type PlannedGaps, planGaps, tellGaps } from './gaps-chapter';
import type { Matter } from './matters';
import type { OfficeFacts } from './office-facts';
import { iso } from './office-time';
import { createRandom, type Random } from './random';
import {
  AGENT_RELATIONS,
  IMMEDIATE_TEXT,
  NOT_COMPLETED_REASON,
  QUESTION_CONTENTS,
  REFUSAL_REASONS,
  RESULT_TEXTS,
} from './texts';

const REFUSED_SHARE = 0.03;
const NOTIFIED_SHARE = 0.14;
/** Of the last days' cases more are notified: a demonstration must show some that wait for their materials. */
const RECENT = { ms: 6 * 86_400_000, notifiedShare: 0.4 };
const NEVER_COMPLETED_SHARE = 0.08;
/** Of the last days' applications, which came by post or from a service point and wait to be looked through. */
const RECEIVED = { ms: 5 * 86_400_000, share: 0.3 };
const QUESTION_SHARE = 0.1;
/** Working days after which the centre gives a notified case up. */
const PATIENCE_DAYS = 20;

const NO_PROMISE = { dueAt: null, yellowAt: null, isDueEstimated: false, promisedDays: null } as const;

function choosePerson(facts: OfficeFacts, random: Random) {
  // Some people come far more often than others; without a register everybody comes once.
  const index = facts.residents === 0 ? random.int(0, 2_000_000) : Math.floor(facts.residents * random.next() ** 1.6);
  const resident = facts.residentAt(index);
  return { resident, residentId: facts.residents === 0 ? null : resident.id };
}

function makeAgent(facts: OfficeFacts, random: Random): CaseEntity['agent'] {
  const { name, documentNumber, phone } = facts.residentAt(random.int(0, Math.max(facts.residents, 1000) - 1));
  return { name, documentNumber, phone, relation: random.pick(AGENT_RELATIONS), proof: '委托书' };
}

/** The clerk at the window when the case came. */
const taker = ({ clerkId, clerkName }: CaseEntity) => ({ id: clerkId, displayName: clerkName });

/** What the clerk asks by the item's form; null where it asks nothing. */
function fillForm({ version }: Matter, random: Random): CaseEntity['formValues'] {
  const fields = version?.item.formFields ?? [];
  const answers = fields.flatMap(({ key, type, options }) => {
    if (type === 'choice') return [[key, random.pick(options)] as const];
    if (type === 'yes-no') return [[key, random.chance(0.4) ? 'yes' : 'no'] as const];
    return type === 'number' ? [[key, String(random.int(1, 4))] as const] : [];
  });
  return fields.length === 0 ? null : Object.fromEntries(answers);
}

/** Opens the story of a case: what the clerk takes down. */
export function beginCase(facts: OfficeFacts, matter: Matter, arrival: Arrival, random: Random): CaseStory {
  const { day, serial, at } = arrival;
  const { resident, residentId } = choosePerson(facts, random);
  const clerk = random.pick(facts.roster.clerks);
  const channel = random.weighted(matter.channels);
  const isForOther = matter.kind === 'application' && random.chance(channel === 'service-point' ? 0.8 : 0.08);
  const row: CaseEntity = {
    ...UNTOUCHED,
    ...NO_PROMISE,
    id: random.id(at),
    streetId: facts.streetId,
    number: formatCaseNumber({ streetCode: facts.streetCode, day, serial }),
    kind: matter.kind,
    status: 'accepted',
    channel,
    urgency: matter.category?.urgency ?? 'ordinary',
    itemVersionId: matter.version?.id ?? null,
    itemId: matter.version?.itemId ?? null,
    categoryCode: matter.category?.code ?? null,
    subject: matter.subject,
    content: '',
    formValues: fillForm(matter, random),
    residentId,
    applicantName: resident.name,
    documentType: resident.documentType,
    documentNumber: resident.documentNumber,
    overrideReason: '',
    phone: resident.phone,
    address: resident.address,
    agent: isForOther ? makeAgent(facts, random) : null,
    communityId: resident.communityId,
    gridId: resident.gridId,
    place: resident.address.replace(/\d+单元\d+室$/, ''),
    clerkId: clerk.id,
    clerkName: clerk.displayName,
    receivedAt: iso(at),
    receivedDay: day,
    updatedAt: iso(at),
    version: 0,
  };
  const story = new CaseStory(facts, random, row);
  row.content = story.say(matter.contents);
  return story;
}

/** Adds the item's materials; those at the positions in `missing` are not in. */
function addMaterials(story: CaseStory, matter: Matter, at: number, missing: readonly number[] = []): void {
  const materials = matter.version?.item.materials ?? [];
  for (const [position, material] of materials.entries()) {
    const isMissing = missing.includes(position);
    const isWaived = !isMissing && material.isWaivable && story.random.chance(0.3);
    const isSubmitted = !isMissing && !isWaived;
    const isOriginalSeen = isSubmitted && material.form !== 'copy';
    const pages = isSubmitted ? material.copies * story.random.int(1, 3) : 0;
    const id = story.random.id(at);
    story.materials.push({
      id,
      caseId: story.row.id,
      position,
      material,
      isSubmitted,
      isWaived,
      isOriginalSeen,
      pages,
      toldAt: null,
      handedInAt: null,
    });
  }
}

function refuse(story: CaseStory, at: number, reason: string, referral: string): null {
  const { row } = story;
  Object.assign(row, { status: 'refused', refusalReason: reason, referral, closedAt: iso(at) });
  story.record(at, row.notifiedAt === null ? taker(row) : story.clerk(), 'case.refused', {
    number: row.number,
    reason,
  });
  return null;
}

/** Settles on the spot: an immediate item, or a question. */
function answer(story: CaseStory, matter: Matter, at: number): null {
  const { row } = story;
  const isItem = matter.kind === 'application';
  const instant = iso(at);
  Object.assign(row, {
    status: 'delivered',
    acceptedAt: instant,
    closedAt: instant,
    usedDays: 0,
    result: isItem ? 'approved' : 'answered',
    content: isItem ? row.content : story.say(QUESTION_CONTENTS),
    resultText: story.say(isItem ? [IMMEDIATE_TEXT] : RESULT_TEXTS.answered),
    deliveredAt: instant,
    deliveryMethod: 'at-window',
    deliveryReceiver: row.agent?.name ?? row.applicantName,
  });
  addMaterials(story, matter, at);
  story.record(at, taker(row), 'case.answered', { number: row.number, result: row.result });
  return null;
}

/** Accepts: the promise begins. */
function accept(story: CaseStory, matter: Matter, at: number, action: string): number {
  const { row, facts } = story;
  const promise = facts.time.promise({ kind: matter.kind, item: matter.version?.item ?? null }, at);
  Object.assign(row, { status: 'accepted', acceptedAt: iso(at), ...promise });
  story.record(at, action === 'case.accepted' ? taker(row) : story.clerk(), action, { number: row.number });
  return at;
}

/** Accepts on the promise of the rest (容缺受理). */
function acceptWithGaps(story: CaseStory, matter: Matter, at: number, { positions, day }: PlannedGaps): number {
  const { row, facts } = story;
  addMaterials(story, matter, at, positions);
  const promise = facts.time.promise({ kind: matter.kind, item: matter.version?.item ?? null }, at);
  Object.assign(row, { status: 'accepted', acceptedAt: iso(at), gapsDueDay: day, ...promise });
  const detail = { number: row.number, count: positions.length, day };
  story.record(at, taker(row), 'case.accepted-with-gaps', detail);
  tellGaps(story, at, day);
  return at;
}

function isReceived({ facts, row }: CaseStory, { kind }: Matter, at: number): boolean {
  const isRecent = kind === 'application' && at > facts.now - RECEIVED.ms;
  return isRecent && createRandom(facts.seed, `received/${row.number}`).chance(RECEIVED.share);
}

/** 收件: the case waits for somebody to look through its materials. */
function receive(story: CaseStory, matter: Matter, at: number): null {
  const { row, facts } = story;
  row.status = 'received';
  addMaterials(story, matter, at);
  story.record(at, taker(row), 'case.received', { number: row.number, answerBy: facts.time.answerBy(at) });
  return null;
}

function notify(story: CaseStory, matter: Matter, at: number): number | null {
  const { row, random, facts } = story;
  const materials = matter.version?.item.materials ?? [];
  const missing = Math.min(materials.length, random.int(1, 2));
  Object.assign(row, { status: 'notified', notifiedAt: iso(at) });
  addMaterials(story, matter, at, materials.map((_, position) => position).slice(materials.length - missing));
  for (const each of story.materials.filter(isMissing)) each.toldAt = iso(at);
  story.record(at, taker(row), 'case.notified', { number: row.number, count: missing });
  if (random.chance(NEVER_COMPLETED_SHARE)) {
    const givenUp = facts.time.after(at, facts.time.openTimeOf(PATIENCE_DAYS + random.next()));
    return story.hasCome(givenUp) ? refuse(story, givenUp, NOT_COMPLETED_REASON, '') : null;
  }
  const completed = facts.time.after(at, facts.time.openTimeOf(random.between(0.5, 9)));
  if (!story.hasCome(completed)) return null;
  for (const each of story.materials.filter(isMissing)) {
    Object.assign(each, {
      handedInAt: iso(completed),
      isSubmitted: true,
      isOriginalSeen: each.material.form !== 'copy',
      pages: each.material.copies,
    });
  }
  return accept(story, matter, completed, 'case.completed');
}

/** Tells the counter's part. Answers the instant of acceptance where the back office goes on, else null. */
export function tellIntake(story: CaseStory, matter: Matter, at: number): number | null {
  const { random } = story;
  if (random.chance(REFUSED_SHARE)) return refuse(story, at, ...random.pick(REFUSAL_REASONS));
  if (matter.version?.item.caseType === 'immediate') return answer(story, matter, at);
  if (matter.kind === 'appeal' && random.chance(QUESTION_SHARE)) return answer(story, matter, at);
  if (isReceived(story, matter, at)) return receive(story, matter, at);
  const notifiedShare = at > story.facts.now - RECENT.ms ? RECENT.notifiedShare : NOTIFIED_SHARE;
  const hasMaterials = (matter.version?.item.materials.length ?? 0) > 0;
  if (hasMaterials && random.chance(notifiedShare)) return notify(story, matter, at);
  const gaps = planGaps(story, matter, at);
  if (gaps !== null) return acceptWithGaps(story, matter, at, gaps);
  addMaterials(story, matter, at);
  return accept(story, matter, at, 'case.accepted');
}
