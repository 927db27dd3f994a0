import type { Responsible } from './rule';

/** Somebody is away, and somebody else answers (代班): all through the days from `firstDay` through `lastDay`. */
export interface StandIn {
  readonly id: string;
  /** A person, or a whole unit where `accountId` is null. */
  readonly absent: Responsible;
  readonly standIn: Responsible;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Who answers in the end, and whom he stands in for: null where nobody is away. */
export interface AppliedStandIn {
  readonly assignment: Responsible;
  readonly absent: Responsible | null;
}

/**
 * Follows the stand-ins of a day: a person's own before his unit's, and those of a stand-in who is away too. Where they
 * lead round in a circle everybody is away: the last who was not asked before keeps it.
 */
export function applyStandIns(assignment: Responsible, standIns: readonly StandIn[], day: string): AppliedStandIn {
  const today = standIns.filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  const asked = new Set([keyOf(assignment)]);
  let absent: Responsible | null = null;
  let current = assignment;
  for (;;) {
    const next = findStandIn(current, today);
    if (next === null || asked.has(keyOf(next.standIn))) return { assignment: current, absent };
    absent ??= next.absent;
    current = next.standIn;
    asked.add(keyOf(current));
  }
}

function keyOf({ unitId, accountId }: Responsible): string {
  return `${unitId}/${accountId ?? ''}`;
}

function findStandIn({ unitId, accountId }: Responsible, standIns: readonly StandIn[]): StandIn | null {
  const ofPerson = standIns.find(({ absent }) => accountId !== null && absent.accountId === accountId);
  const ofUnit = standIns.find(({ absent }) => absent.accountId === null && absent.unitId === unitId);
  return ofPerson ?? ofUnit ?? null;
}

/** Whether two absences are of the same person or unit and share a day: there must be one stand-in. */
export function areSameAbsence(one: Omit<StandIn, 'id'>, other: Omit<StandIn, 'id'>): boolean {
  const isSame = one.absent.unitId === other.absent.unitId && one.absent.accountId === other.absent.accountId;
  return isSame && one.firstDay <= other.lastDay && other.firstDay <= one.lastDay;
}
