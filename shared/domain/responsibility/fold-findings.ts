import { formatDay, weekdayOf } from '../time/calendar-day';
import { type ElementSet, isEmpty, meet, unite, without } from './element-set';
import type { Finding, FindingKind } from './finding';

/** A problem of one grid on one weekday, for a set of elements, in one part of the window. Days are numbers since 1970-01-01. */
export interface GridFinding {
  readonly kind: FindingKind;
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
  readonly elements: ElementSet;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly ruleIds: readonly string[];
}

interface Part {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly entries: GridFinding[];
  left: ElementSet;
}

interface Fold {
  readonly finding: GridFinding;
  /** Places in the list of grids. */
  readonly grids: number[];
  readonly ruleIds: Set<string>;
}

/** Folds alike problems: parts of the window that follow one another, then elements, grids and weekdays. */
export function foldFindings(
  gridIds: readonly string[],
  found: readonly (readonly GridFinding[])[],
  listElements: (set: ElementSet) => readonly string[],
): readonly Finding[] {
  const joined = new Map<readonly GridFinding[], readonly GridFinding[]>();
  const folds = new Map<string, Fold>();
  found.forEach((findings, grid) => {
    const own = joined.get(findings) ?? joinParts(findings);
    joined.set(findings, own);
    for (const finding of own) addToFolds(folds, grid, finding);
  });
  return foldWeekdays(gridIds, [...folds.values()], listElements);
}

function gather<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function joinParts(findings: readonly GridFinding[]): readonly GridFinding[] {
  return gather(findings, ({ kind, weekday, from, to }) => `${kind}/${weekday}/${from}/${to}`).flatMap(joinRuns);
}

/** Problems that differ only in the part of the window become one for each longest run of parts. */
function joinRuns(entries: readonly GridFinding[]): readonly GridFinding[] {
  if (entries.length === 1) return entries;
  const parts = gather(entries, ({ firstDay }) => String(firstDay)).flatMap(toPart);
  return parts.flatMap((_, first) => {
    const runs: GridFinding[] = [];
    let open = parts[first]?.left;
    for (let last = first; open !== undefined && !isEmpty(open); last++) {
      const [part, following] = [parts[last], parts[last + 1]];
      if (part === undefined) break;
      part.left = without(part.left, open);
      const next: ElementSet =
        following !== undefined && isNext(part, following) ? meet(open, following.left) : new Uint32Array(open.length);
      const ended = without(open, next);
      if (!isEmpty(ended)) runs.push(toRun(parts.slice(first, last + 1), ended));
      open = next;
    }
    return runs;
  });
}

function toPart(entries: GridFinding[]): Part[] {
  const [first] = entries;
  if (first === undefined) return [];
  const left = entries.map(({ elements }) => elements).reduce(unite);
  return [{ firstDay: first.firstDay, lastDay: first.lastDay, entries, left }];
}

/** Whether no day of the problem's weekday lies between two parts. */
function isNext(part: Part, following: Part): boolean {
  const weekday = part.entries[0]?.weekday ?? 1;
  const ahead = (weekday - weekdayOf(part.lastDay + 1) + 7) % 7;
  return part.lastDay + 1 + ahead >= following.firstDay;
}

function toRun(parts: readonly Part[], elements: ElementSet): GridFinding {
  const entries = parts.flatMap((part) => part.entries.filter((entry) => !isEmpty(meet(entry.elements, elements))));
  const [first] = entries;
  if (first === undefined) throw new Error('a run of nothing');
  const ruleIds = [...new Set(entries.flatMap((entry) => entry.ruleIds))];
  return { ...first, elements, ruleIds, lastDay: parts.at(-1)?.lastDay ?? first.lastDay };
}

function addToFolds(folds: Map<string, Fold>, grid: number, finding: GridFinding): void {
  const { kind, weekday, from, to, firstDay, lastDay, elements } = finding;
  const key = `${kind}/${weekday}/${from}/${to}/${firstDay}/${lastDay}/${elements.join('.')}`;
  const fold = folds.get(key) ?? { finding, grids: [], ruleIds: new Set<string>() };
  folds.set(key, fold);
  fold.grids.push(grid);
  for (const ruleId of finding.ruleIds) fold.ruleIds.add(ruleId);
}

function foldWeekdays(
  gridIds: readonly string[],
  folds: readonly Fold[],
  listElements: (set: ElementSet) => readonly string[],
): readonly Finding[] {
  const groups = gather(folds, ({ finding, grids }) => {
    const { kind, from, to, firstDay, lastDay, elements } = finding;
    return `${kind}/${from}/${to}/${firstDay}/${lastDay}/${elements.join('.')}/${grids.join('.')}`;
  });
  const findings = groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { kind, from, to, firstDay, lastDay, elements } = first.finding;
    return {
      kind,
      gridIds: first.grids.map((grid) => gridIds[grid] ?? ''),
      elementCodes: listElements(elements),
      weekdays: group.map(({ finding }) => finding.weekday).sort((one, other) => one - other),
      from,
      to,
      firstDay: formatDay(firstDay),
      lastDay: formatDay(lastDay),
      ruleIds: [...new Set(group.flatMap(({ ruleIds }) => [...ruleIds]))],
    };
  });
  return findings.sort(byPlace);
}

function byPlace(one: Finding, other: Finding): number {
  if (one.firstDay !== other.firstDay) return one.firstDay < other.firstDay ? -1 : 1;
  return (one.weekdays[0] ?? 0) - (other.weekdays[0] ?? 0) || one.from - other.from || one.to - other.to;
}
