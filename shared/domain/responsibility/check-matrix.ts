import { parseDay, weekdayOf } from '../time/calendar-day';
import { addElement, type ElementSet, emptySet, findPlaces, listElements } from './element-set';
import type { Finding, FindingKind } from './finding';
import { foldFindings, type GridFinding } from './fold-findings';
import type { ResponsibilityRule } from './rule';
import { sweep } from './sweep';
import { DAY_MINUTES, toStretches, WEEK_MINUTES, WEEKDAYS, type WeekStretch } from './week';

/** What is to be checked: the grids, the small classes, and the days from the first through the last. */
export interface MatrixScope {
  readonly gridIds: readonly string[];
  readonly elementCodes: readonly string[];
  readonly firstDay: string;
  readonly lastDay: string;
}

interface PreparedRule {
  readonly id: string;
  /** In the list of rules. */
  readonly place: number;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Places in the list of elements. */
  readonly elements: readonly number[];
  readonly stretches: readonly WeekStretch[];
  /** Rules with the same spans have the same number. */
  readonly shape: number;
}

interface Problem {
  readonly kind: FindingKind;
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
  /** Places in the list of rules that was swept. */
  readonly holders: readonly number[];
}

/**
 * Names every gap and overlap of the matrix, alike ones folded into one finding. The work is done once for all grids that
 * have the same rules, and within a grid once for all elements that have the same rules, by the ends of spans and not by
 * minutes. Days on which a rule of the grid begins or ends part the window; within a part every week is like the other.
 */
export function checkMatrix(rules: readonly ResponsibilityRule[], scope: MatrixScope): readonly Finding[] {
  const window = { first: dayNumber(scope.firstDay), last: dayNumber(scope.lastDay) };
  const checker = new MatrixChecker(scope.elementCodes, window.first, window.last);
  const rulesOf = gatherByGrid(prepareRules(rules, scope, window), rules);
  const known = new Map<string, readonly GridFinding[]>();
  const found = scope.gridIds.map((gridId) => {
    const own = rulesOf.get(gridId) ?? [];
    const key = own.map(({ place }) => place).join();
    const findings = known.get(key) ?? checker.checkGrid(own);
    known.set(key, findings);
    return findings;
  });
  return foldFindings(scope.gridIds, found, (set) => listElements(scope.elementCodes, set));
}

function dayNumber(day: string): number {
  const number = parseDay(day);
  if (number === null) throw new RangeError(`no day: ${day}`);
  return number;
}

function prepareRules(
  rules: readonly ResponsibilityRule[],
  { elementCodes }: MatrixScope,
  window: { readonly first: number; readonly last: number },
): readonly (PreparedRule | null)[] {
  const shapes = new Map<string, { readonly shape: number; readonly stretches: readonly WeekStretch[] }>();
  const lists = new Map<string, readonly number[]>();
  return rules.map(({ id, elements, spans, validFrom, validThrough }, place) => {
    const firstDay = validFrom === null ? window.first : Math.max(window.first, dayNumber(validFrom));
    const lastDay = validThrough === null ? window.last : Math.min(window.last, dayNumber(validThrough));
    if (firstDay > lastDay) return null;
    const spanKey = spans.map(({ weekdays, from, to }) => `${weekdays.join('')}/${from}/${to}`).join();
    const shaped = shapes.get(spanKey) ?? { shape: shapes.size, stretches: toStretches(spans) };
    shapes.set(spanKey, shaped);
    const elementKey = elements.join();
    const list = lists.get(elementKey) ?? findPlaces(elementCodes, elements);
    lists.set(elementKey, list);
    return { id, place, firstDay, lastDay, elements: list, ...shaped };
  });
}

function gatherByGrid(prepared: readonly (PreparedRule | null)[], rules: readonly ResponsibilityRule[]) {
  const byGrid = new Map<string, PreparedRule[]>();
  prepared.forEach((rule, place) => {
    if (rule === null) return;
    for (const gridId of listOnce(rules[place]?.gridIds ?? [])) {
      const list = byGrid.get(gridId);
      if (list === undefined) byGrid.set(gridId, [rule]);
      else list.push(rule);
    }
  });
  return byGrid;
}

function listOnce(gridIds: readonly string[]): Iterable<string> {
  return gridIds.length === 1 ? gridIds : new Set(gridIds);
}

class MatrixChecker {
  readonly #problems = new Map<string, readonly Problem[]>();

  constructor(
    private readonly elementCodes: readonly string[],
    private readonly firstDay: number,
    private readonly lastDay: number,
  ) {}

  checkGrid(rules: readonly PreparedRule[]): readonly GridFinding[] {
    return this.partsOf(rules).flatMap(({ first, last }) => {
      const valid = rules.filter((rule) => rule.firstDay <= first && last <= rule.lastDay);
      return this.groupElements(valid).flatMap(({ elements, members, problems }) =>
        problems
          .filter(({ weekday }) => hasWeekday(first, last, weekday))
          .map(({ holders, ...problem }) => ({
            ...problem,
            elements,
            firstDay: first,
            lastDay: last,
            ruleIds: holders.map((holder) => members[holder]?.id ?? ''),
          })),
      );
    });
  }

  /** The window, parted on the days on which rules begin or have ended. */
  private partsOf(rules: readonly PreparedRule[]): readonly { readonly first: number; readonly last: number }[] {
    const begins = new Set([this.firstDay]);
    for (const { firstDay, lastDay } of rules) {
      begins.add(firstDay);
      if (lastDay < this.lastDay) begins.add(lastDay + 1);
    }
    const sorted = [...begins].sort((one, other) => one - other);
    return sorted.map((first, at) => ({ first, last: (sorted[at + 1] ?? this.lastDay + 1) - 1 }));
  }

  /** The elements that have problems; those that have the same rules go together. */
  private groupElements(rules: readonly PreparedRule[]) {
    const members: PreparedRule[][] = this.elementCodes.map(() => []);
    for (const rule of rules) for (const place of rule.elements) members[place]?.push(rule);
    const groups = new Map<string, { elements: ElementSet; members: PreparedRule[]; problems: readonly Problem[] }>();
    members.forEach((own, place) => {
      const problems = this.problemsOf(own);
      if (problems.length === 0) return;
      const key = own.map(({ place: number }) => number).join();
      const group = groups.get(key) ?? { elements: emptySet(this.elementCodes.length), members: own, problems };
      groups.set(key, group);
      addElement(group.elements, place);
    });
    return [...groups.values()];
  }

  private problemsOf(rules: readonly PreparedRule[]): readonly Problem[] {
    const key = rules.map(({ shape }) => shape).join();
    const known = this.#problems.get(key) ?? findProblems(rules.map(({ stretches }) => stretches));
    this.#problems.set(key, known);
    return known;
  }
}

function hasWeekday(first: number, last: number, weekday: number): boolean {
  const ahead = (weekday - weekdayOf(first) + 7) % 7;
  return first + ahead <= last;
}

function findProblems(holders: readonly (readonly WeekStretch[])[]): readonly Problem[] {
  const held = sweep(holders, 0, WEEK_MINUTES);
  return WEEKDAYS.flatMap((weekday) => {
    const start = (weekday - 1) * DAY_MINUTES;
    const problems: { kind: FindingKind; weekday: number; from: number; to: number; holders: number[] }[] = [];
    for (const piece of held) {
      const from = Math.max(piece.from - start, 0);
      const to = Math.min(piece.to - start, DAY_MINUTES);
      if (to <= from || piece.holders.length === 1) continue;
      const kind = piece.holders.length === 0 ? 'gap' : 'overlap';
      const last = problems.at(-1);
      if (last?.kind === kind && last.to === from) {
        last.to = to;
        last.holders.push(...piece.holders.filter((holder) => !last.holders.includes(holder)));
      } else problems.push({ kind, weekday, from, to, holders: [...piece.holders] });
    }
    return problems;
  });
}
