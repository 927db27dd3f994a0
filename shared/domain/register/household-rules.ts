import type { Relation, RelationToHead } from './vocabulary';

/** A member of a household who has not moved out. */
export interface Member {
  readonly residentId: string;
  readonly relation: Relation;
}

/** Why something cannot be done to a household. */
export type HouseholdFault = 'household-head' | 'household-taken' | 'relations-unfit';

/**
 * What is wrong with a household's members; null where all is well: exactly one head, nobody twice. A household without
 * members has ended. Relations are all to the head, so that there is no circle to be led round in.
 */
export function checkMembers(members: readonly Member[]): HouseholdFault | null {
  if (members.length === 0) return null;
  if (new Set(members.map(({ residentId }) => residentId)).size < members.length) return 'household-taken';
  return members.filter(({ relation }) => relation === 'head').length === 1 ? null : 'household-head';
}

/** Whether somebody may move out: the head only as the last, since the others are told by what they are to him. */
export function canMoveOut(members: readonly Member[], residentId: string): boolean {
  const member = members.find((each) => each.residentId === residentId);
  return member !== undefined && (member.relation !== 'head' || members.length === 1);
}

/** What the former head is to the new one, who was `relation` to him. */
const TURNED: Readonly<Record<RelationToHead, RelationToHead>> = {
  spouse: 'spouse',
  child: 'parent',
  'child-in-law': 'parent-in-law',
  grandchild: 'grandparent',
  parent: 'child',
  'parent-in-law': 'child-in-law',
  grandparent: 'grandchild',
  sibling: 'sibling',
  'other-kin': 'other-kin',
  'not-kin': 'not-kin',
};

type Proposals = Readonly<Partial<Record<RelationToHead, RelationToHead>>>;

/** What others, by their relation to the former head, most likely are to the new one, by his. The rest are other kin. */
const LIKELY: Readonly<Partial<Record<RelationToHead, Proposals>>> = {
  spouse: {
    child: 'child',
    'child-in-law': 'child-in-law',
    grandchild: 'grandchild',
    parent: 'parent-in-law',
    'parent-in-law': 'parent',
  },
  child: {
    spouse: 'parent',
    child: 'sibling',
    grandchild: 'child',
    parent: 'grandparent',
    'parent-in-law': 'grandparent',
  },
  parent: { spouse: 'child-in-law', child: 'grandchild', parent: 'spouse', sibling: 'child', grandparent: 'parent' },
  sibling: { parent: 'parent', sibling: 'sibling', grandparent: 'grandparent' },
  'child-in-law': { child: 'spouse', grandchild: 'child', spouse: 'parent-in-law' },
  grandchild: { spouse: 'grandparent', child: 'parent', grandchild: 'sibling' },
};

/**
 * Proposes what everybody is to a new head; the clerk corrects what only the family knows. `newHead` was what he is
 * proposed from to the former one. The former head's own relation is certain, the others' the likeliest.
 */
export function proposeRelation(newHead: RelationToHead, other: Relation): RelationToHead {
  if (other === 'head') return TURNED[newHead];
  if (newHead === 'not-kin' || other === 'not-kin') return 'not-kin';
  return LIKELY[newHead]?.[other] ?? 'other-kin';
}

/** The members after a change of the head, by everybody's relation to the new one; a fault where these do not fit. */
export function changeHead(
  members: readonly Member[],
  headId: string,
  relations: readonly { readonly residentId: string; readonly relation: RelationToHead }[],
): readonly Member[] | HouseholdFault {
  const told = new Map(relations.map(({ residentId, relation }) => [residentId, relation]));
  const others = members.filter(({ residentId }) => residentId !== headId);
  const isComplete = others.every(({ residentId }) => told.has(residentId));
  if (others.length === members.length || !isComplete || relations.length !== others.length) return 'relations-unfit';
  return members.map(({ residentId }) => ({ residentId, relation: told.get(residentId) ?? 'head' }));
}
