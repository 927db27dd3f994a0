import { takesIn } from './rule';

const BITS = 32;

/** A set of elements by their places in a list, 32 to a word. */
export type ElementSet = Uint32Array;

/** A set for so many elements, with none in it. */
export function emptySet(count: number): ElementSet {
  return new Uint32Array(Math.ceil(count / BITS));
}

/** Puts an element into a set that is being made. */
export function addElement(set: ElementSet, place: number): void {
  set[place >>> 5] = (set[place >>> 5] ?? 0) | (1 << (place & 31));
}

/** The places of the codes that a rule's elements take in. */
export function findPlaces(codes: readonly string[], elements: readonly string[]): readonly number[] {
  return codes.flatMap((code, place) => (takesIn(elements, code) ? [place] : []));
}

/** The codes of a set. */
export function listElements(codes: readonly string[], set: ElementSet): readonly string[] {
  return codes.filter((_, place) => ((set[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0);
}

/** What both sets hold. */
export function meet(one: ElementSet, other: ElementSet): ElementSet {
  return one.map((word, at) => word & (other[at] ?? 0));
}

/** What the first set holds and the second does not. */
export function without(one: ElementSet, other: ElementSet): ElementSet {
  return one.map((word, at) => word & ~(other[at] ?? 0));
}

/** What either set holds. */
export function unite(one: ElementSet, other: ElementSet): ElementSet {
  return one.map((word, at) => word | (other[at] ?? 0));
}

/** Whether a set holds nothing. */
export function isEmpty(set: ElementSet): boolean {
  return set.every((word) => word === 0);
}
