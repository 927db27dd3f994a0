import { type AppealDecision, type CardColour, clockKeyOf, findDueCards } from '#shared/domain/clocks/warning-card';
import { type AuditEntryEntity, NO_DESK } from '../../database/entities/audit-entry.entity';
import type { CaseClockEntity } from '../../database/entities/case-clock.entity';
import type { WarningCardEntity } from '../../database/entities/warning-card.entity';
import type { Person } from './case-story';
import type { OfficeFacts } from './office-facts';
import { iso } from './office-time';
import { createRandom, type Random } from './random';
import { CARD_APPEALS, CARD_DECISIONS } from './texts';

const APPEALED_SHARE = 0.2;
const DECIDED_SHARE = 0.6;
const OUTCOMES: readonly (readonly [AppealDecision, number])[] = [
  ['upheld', 55],
  ['withdrawn', 45],
];

/** Cards that were given for the clocks that have turned, and what was said to them. */
export interface GivenCards {
  readonly cards: readonly WarningCardEntity[];
  readonly acts: readonly AuditEntryEntity[];
  /** The clocks that gave a card, by the colour of their last one. */
  readonly turned: Readonly<Record<CardColour, readonly string[]>>;
}

const NOT_APPEALED = { appeal: '', appealedAt: null, appealedByName: '' } as const;
const NOT_DECIDED = { decision: null, decisionReason: '', decidedAt: null, decidedByName: '' } as const;

function cardsOf(clock: CaseClockEntity, now: string, random: Random): WarningCardEntity[] {
  const { kind, caseId, orderId, receiverUnitId, receiverAccountId } = clock;
  const due = findDueCards(clock, now);
  const red = due.find(({ colour }) => colour === 'red');
  return due.map(({ colour, issuedAt }) => ({
    ...{ id: random.id(Date.parse(issuedAt)), clockKey: clockKeyOf(kind, caseId, orderId), caseId, orderId, kind },
    ...{ colour, issuedAt, givenAt: issuedAt, dueAt: clock.dueAt ?? '', receiverUnitId, receiverAccountId },
    settledAt: colour === 'yellow' && red !== undefined ? red.issuedAt : null,
    ...{ ...NOT_APPEALED, ...NOT_DECIDED, version: 1 },
  }));
}

/** Who got the card: the person, somebody of the unit, or a co-ordinator. */
function receiverOf({ receiverUnitId, receiverAccountId }: WarningCardEntity, facts: OfficeFacts, random: Random) {
  const { accounts, roster } = facts;
  if (receiverAccountId !== null) return accounts.find(({ id }) => id === receiverAccountId);
  const people = receiverUnitId === null ? roster.coordinators : roster.handlersOf(receiverUnitId);
  return people.length === 0 ? undefined : random.pick(people);
}

function tellAct(card: WarningCardEntity, random: Random, at: number, actor: Person, action: string, more: object) {
  const { id: subjectId, caseId, kind, colour } = card;
  const detail = { kind, colour, ...more };
  const who = { actorId: actor.id, actorName: actor.displayName };
  return { id: random.id(at), at: iso(at), ...who, action, caseId, subjectId, detail, ...NO_DESK };
}

/** Some receivers appeal against their card; a manager decides on most of these. */
function tellAppeal(card: WarningCardEntity, facts: OfficeFacts, random: Random): AuditEntryEntity[] {
  const { time, roster, now } = facts;
  const receiver = receiverOf(card, facts, random);
  const at = time.after(Date.parse(card.issuedAt), time.openTimeOf(random.between(0.1, 1)));
  if (receiver === undefined || card.settledAt !== null || at > now || !random.chance(APPEALED_SHARE)) return [];
  const appeal = random.pick(CARD_APPEALS);
  Object.assign(card, { appeal, appealedAt: iso(at), appealedByName: receiver.displayName, version: 2 });
  const appealed = tellAct(card, random, at, receiver, 'warning.appealed', { reason: appeal });
  const decidedAt = time.after(at, time.openTimeOf(random.between(0.1, 1)));
  if (decidedAt > now || !random.chance(DECIDED_SHARE)) return [appealed];
  const manager = random.pick(roster.managers);
  const decision = random.weighted(OUTCOMES);
  const reason = random.pick(CARD_DECISIONS[decision]);
  const settledAt = decision === 'withdrawn' ? iso(decidedAt) : null;
  const decided = { decision, decisionReason: reason, decidedAt: iso(decidedAt), decidedByName: manager.displayName };
  Object.assign(card, { ...decided, settledAt, version: 3 });
  return [appealed, tellAct(card, random, decidedAt, manager, 'warning.decided', { decision, reason })];
}

/** Gives the cards of the clocks that run (预警), as the program would have given them, each when its clock turned. */
export function tellCards(clocks: readonly CaseClockEntity[], facts: OfficeFacts): GivenCards {
  const cards: WarningCardEntity[] = [];
  const acts: AuditEntryEntity[] = [];
  const turned: Record<CardColour, string[]> = { yellow: [], red: [] };
  for (const clock of clocks) {
    const random = createRandom(facts.seed, `card/${clock.id}`);
    const given = cardsOf(clock, iso(facts.now), random);
    cards.push(...given);
    const last = given.at(-1);
    if (last !== undefined) turned[last.colour].push(clock.id);
    acts.push(...given.flatMap((card) => tellAppeal(card, facts, random)));
  }
  return { cards, acts, turned };
}
