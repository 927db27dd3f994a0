import type { ClockKind } from './case-clocks';

/** Colours of a card that was given (预警): near the end of a clock is yellow, past it is red. */
export const CARD_COLOURS = ['yellow', 'red'] as const;
/** One of {@link CARD_COLOURS}. */
export type CardColour = (typeof CARD_COLOURS)[number];

/** What a manager decides on an appeal (申诉): 维持, 撤销. */
export const APPEAL_DECISIONS = ['upheld', 'withdrawn'] as const;
/** One of {@link APPEAL_DECISIONS}. */
export type AppealDecision = (typeof APPEAL_DECISIONS)[number];

/** Stations of a card: 未消除, 申诉中, 已消除, 已撤销. */
export const CARD_STATES = ['live', 'appealed', 'settled', 'withdrawn'] as const;
/** One of {@link CARD_STATES}. */
export type CardState = (typeof CARD_STATES)[number];

/** What the state of a card is read from. Instants are ISO texts. */
export interface CardFacts {
  readonly settledAt: string | null;
  readonly appealedAt: string | null;
  readonly decision: AppealDecision | null;
}

/** Where a card stands; an appeal that waits for its decision comes first, also where the clock has ended. */
export function cardState({ settledAt, appealedAt, decision }: CardFacts): CardState {
  if (decision === 'withdrawn') return 'withdrawn';
  if (appealedAt !== null && decision === null) return 'appealed';
  return settledAt === null ? 'live' : 'settled';
}

/** The name under which a clock gives each of its cards once. */
export function clockKeyOf(kind: ClockKind, caseId: string, orderId: string | null): string {
  return `${kind}:${orderId ?? caseId}`;
}

/** A clock as its row keeps it. */
export interface TurningClock {
  readonly card: 'none' | CardColour;
  readonly yellowAt: string | null;
  readonly redAt: string | null;
}

/** Cards that a clock has turned to by `now` and that were not given yet, in order, each with the instant of its turn. */
export function findDueCards({ card, yellowAt, redAt }: TurningClock, now: string) {
  const cards: { readonly colour: CardColour; readonly issuedAt: string }[] = [];
  if (card === 'none' && yellowAt !== null && yellowAt <= now) cards.push({ colour: 'yellow', issuedAt: yellowAt });
  if (card !== 'red' && redAt !== null && redAt <= now) cards.push({ colour: 'red', issuedAt: redAt });
  return cards;
}
