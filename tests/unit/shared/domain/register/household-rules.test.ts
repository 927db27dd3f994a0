import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canMoveOut,
  changeHead,
  checkMembers,
  type Member,
  proposeRelation,
} from '#shared/domain/register/household-rules';
import { RELATIONS, RELATIONS_TO_HEAD } from '#shared/domain/register/vocabulary';

const relation = fc.constantFrom(...RELATIONS_TO_HEAD);

/** A household as it may be: a head and others, each once. */
const household = fc
  .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 })
  .chain((ids) =>
    fc
      .array(relation, { minLength: ids.length, maxLength: ids.length })
      .map((relations) =>
        ids.map(
          (residentId, at): Member => ({ residentId, relation: at === 0 ? 'head' : (relations[at] ?? 'other-kin') }),
        ),
      ),
  );

describe('a household', () => {
  it('is right with one head and everybody once, and wrong with anything else', () => {
    fc.assert(
      fc.property(household, relation, (members, other) => {
        expect(checkMembers(members)).toBeNull();
        const [head] = members;
        if (head === undefined) return;
        expect(checkMembers([...members, { ...head, relation: other }])).toBe('household-taken');
        expect(checkMembers([...members, { residentId: 'x', relation: 'head' }])).toBe('household-head');
        if (members.length > 1) expect(checkMembers(members.slice(1))).toBe('household-head');
      }),
    );
  });

  it('stays right whoever may move out does, until nobody is left', () => {
    fc.assert(
      fc.property(household, fc.array(fc.nat(20), { maxLength: 30 }), (members, picks) => {
        let left: readonly Member[] = members;
        for (const pick of picks) {
          const leaver = left[pick % Math.max(1, left.length)];
          if (leaver === undefined || !canMoveOut(left, leaver.residentId)) continue;
          left = left.filter((member) => member !== leaver);
          expect(checkMembers(left)).toBeNull();
        }
        expect(canMoveOut(left, 'nobody')).toBe(false);
      }),
    );
  });

  it('has the chosen head, the same people and one head after a change, and only where all others are told', () => {
    fc.assert(
      fc.property(household, fc.nat(20), (members, pick) => {
        const next = members[pick % members.length];
        if (next === undefined || next.relation === 'head') return;
        const own = next.relation;
        const others = members.filter((member) => member !== next);
        const relations = others.map((member) => ({
          residentId: member.residentId,
          relation: proposeRelation(own, member.relation),
        }));
        const after = changeHead(members, next.residentId, relations);
        if (typeof after === 'string') throw new Error(after);
        expect(checkMembers(after)).toBeNull();
        expect(after.find((member) => member.relation === 'head')?.residentId).toBe(next.residentId);
        expect(after.map(({ residentId }) => residentId)).toEqual(members.map(({ residentId }) => residentId));
        expect(changeHead(members, next.residentId, relations.slice(1))).toBe('relations-unfit');
        expect(changeHead(members, 'nobody', relations)).toBe('relations-unfit');
      }),
    );
  });

  it('comes back to what it was for the two heads when the head is changed there and back', () => {
    for (const each of RELATIONS_TO_HEAD) {
      expect(proposeRelation(proposeRelation(each, 'head'), 'head')).toBe(each);
      for (const other of RELATIONS) expect(RELATIONS_TO_HEAD).toContain(proposeRelation(each, other));
    }
  });

  it('knows families: the wife becomes head, then the son', () => {
    expect(proposeRelation('spouse', 'child')).toBe('child');
    expect(proposeRelation('spouse', 'parent')).toBe('parent-in-law');
    expect(proposeRelation('child', 'head')).toBe('parent');
    expect(proposeRelation('child', 'spouse')).toBe('parent');
    expect(proposeRelation('child', 'child')).toBe('sibling');
    expect(proposeRelation('not-kin', 'child')).toBe('not-kin');
  });
});
