import type { HandedMaterial } from './intake';
import type { completeMaterials } from './missing-materials';

/** A line of the table of materials: what the item asks for and what was handed in. */
export type MaterialLine = ReturnType<typeof completeMaterials>[number];

/** What was handed in of a line, without all else that is known of it. */
export const handedOf = ({
  position,
  isSubmitted,
  isWaived,
  isOriginalSeen,
  pages,
}: HandedMaterial): HandedMaterial => ({
  position,
  isSubmitted,
  isWaived,
  isOriginalSeen,
  pages,
});

/** One line changed, with what follows from it: what is waived is not in, what is in has pages, what is not in has none. */
export function changeLine(line: MaterialLine, change: Partial<HandedMaterial>): HandedMaterial {
  const next = { ...handedOf(line), ...change };
  if (change.isWaived === true) return { ...next, isSubmitted: false, isOriginalSeen: false, pages: 0 };
  if (change.isOriginalSeen === true || change.isSubmitted === true) {
    return { ...next, isSubmitted: true, isWaived: false, pages: Math.max(next.pages, line.material.copies) };
  }
  if (change.isSubmitted === false) return { ...next, isOriginalSeen: false, pages: 0 };
  return next;
}

/** The whole list with one line changed. */
export function changeList(
  lines: readonly MaterialLine[],
  position: number,
  change: Partial<HandedMaterial>,
): HandedMaterial[] {
  return lines.map((line) => (line.position === position ? changeLine(line, change) : handedOf(line)));
}

/** All that is not waived is in. Originals are left to be looked at one by one. */
export function submitAll(lines: readonly MaterialLine[]): HandedMaterial[] {
  return lines.map((line) => (line.isWaived ? handedOf(line) : changeLine(line, { isSubmitted: true })));
}
