import type { HandedMaterial } from './intake';
import { isMissing } from './missing-materials';

/** A material of a case whose applicant was told what is missing, as it stands before the clerk's change. */
export interface ToldMaterial extends HandedMaterial {
  /** When the applicant was told that it is missing; null where he never was. */
  readonly toldAt: string | null;
  /** When it came in after the case was taken down; null where it was there from the start, or is not in. */
  readonly handedInAt: string | null;
}

/** Whether a later notification may still name a material: the first one did, or it was handed in since. */
export function mayBeNamedAgain({ toldAt, handedInAt }: Pick<ToldMaterial, 'toldAt' | 'handedInAt'>): boolean {
  return toldAt !== null || handedInAt !== null;
}

/**
 * What a second notification would ask for although the first did not and nobody handed it in since: that is not allowed
 * (行政许可法 art. 32, all at once; domain rule 2). Bad fields: path → field code.
 */
export function checkToldOnce(
  before: readonly ToldMaterial[],
  handed: readonly HandedMaterial[],
): Readonly<Record<string, string>> {
  const kept = new Map(before.map((each) => [each.position, each]));
  const fields: Record<string, string> = {};
  handed.forEach((each, at) => {
    const own = kept.get(each.position);
    if (own !== undefined && isMissing(each) && !mayBeNamedAgain(own)) {
      fields[`materials.${at}.isSubmitted`] = 'told-once';
    }
  });
  return fields;
}

/** The stamps of a material after a change at `now`: when it came in, which is forgotten where it was given back. */
export function stampHandedIn(before: ToldMaterial, after: HandedMaterial, now: string): string | null {
  if (!after.isSubmitted) return before.handedInAt;
  return before.isSubmitted ? before.handedInAt : now;
}
