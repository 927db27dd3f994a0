import type { Facts } from './case-facts';
import { isConditionMet } from './condition';
import type { ProcessStep } from './process-step';

/** Steps with what comes before them; enough for their order. */
export type Linked = Pick<ProcessStep, 'key' | 'after'>;

const keysOf = (steps: readonly Linked[]) => new Set(steps.map(({ key }) => key));

/**
 * The steps in layers: every step stands one layer behind the last of those it follows. Steps of a cycle, and those
 * behind one, are left out; so are unknown keys of `after`.
 */
export function layersOf<S extends Linked>(steps: readonly S[]): readonly (readonly S[])[] {
  const known = keysOf(steps);
  const layerOf = new Map<string, number>();
  let rest = steps;
  while (rest.length > 0) {
    const isReady = ({ after }: S) => after.every((key) => !known.has(key) || layerOf.has(key));
    const ready = rest.filter(isReady);
    if (ready.length === 0) break;
    const layers = ready.map(({ after }) => Math.max(-1, ...after.map((key) => layerOf.get(key) ?? -1)) + 1);
    ready.forEach((step, at) => {
      layerOf.set(step.key, layers[at] ?? 0);
    });
    rest = rest.filter((step) => !layerOf.has(step.key));
  }
  const count = Math.max(-1, ...layerOf.values()) + 1;
  return Array.from({ length: count }, (_, at) => steps.filter(({ key }) => layerOf.get(key) === at));
}

/** The steps in an order in which each comes behind those it follows. */
export const inOrder = <S extends Linked>(steps: readonly S[]): readonly S[] => layersOf(steps).flat();

/**
 * The working days of the case's limit that a step takes: its own limit; for a special one without a limit its longest
 * time; none for a special one that does not count (行政许可法 art. 45).
 */
export function countedDays({ limitWorkingDays, special }: Pick<ProcessStep, 'limitWorkingDays' | 'special'>): number {
  if (special?.isCounted === false) return 0;
  return limitWorkingDays ?? special?.maxWorkingDays ?? 0;
}

/** The longest way through a flow. */
export interface LongestPath {
  readonly workingDays: number;
  /** The keys of its steps, the first one first; empty where no step takes any day. */
  readonly keys: readonly string[];
}

/** Of two that take the same time the one of more steps, so that the way goes from the start to the end. */
const isLonger = (path: LongestPath, other: LongestPath) =>
  path.workingDays > other.workingDays ||
  (path.workingDays === other.workingDays && path.keys.length > other.keys.length);

/** The longest way through a flow in working days, in the worst case: every condition holds. */
export function longestPath(
  steps: readonly (Linked & Pick<ProcessStep, 'limitWorkingDays' | 'special'>)[],
): LongestPath {
  const nothing: LongestPath = { workingDays: 0, keys: [] };
  const paths = new Map<string, LongestPath>();
  const longest = (among: readonly LongestPath[]) =>
    among.reduce((best, path) => (isLonger(path, best) ? path : best), nothing);
  for (const step of inOrder(steps)) {
    const before = longest(step.after.map((key) => paths.get(key) ?? nothing));
    paths.set(step.key, { workingDays: before.workingDays + countedDays(step), keys: [...before.keys, step.key] });
  }
  const found = longest([...paths.values()]);
  return found.workingDays === 0 ? nothing : found;
}

/** How far a case has come in its flow. */
export interface FlowProgress<S> {
  /** Steps whose condition does not hold, though all before them is settled or not. */
  readonly skipped: ReadonlySet<string>;
  /** Steps that can begin now: all before them is done or skipped, they are neither. */
  readonly ready: readonly S[];
}

/**
 * How far a flow has come when the steps of `done` are done. A skipped step lets on only what all before itself is
 * settled for, so that nothing begins before its predecessors.
 */
export function progressOf<S extends Linked & Pick<ProcessStep, 'condition'>>(
  steps: readonly S[],
  facts: Facts,
  done: ReadonlySet<string>,
): FlowProgress<S> {
  const skipped = new Set(
    steps.filter((step) => !done.has(step.key) && !isConditionMet(step.condition, facts)).map(({ key }) => key),
  );
  const settled = new Set<string>();
  const ready: S[] = [];
  for (const step of inOrder(steps)) {
    const isOpen = step.after.every((key) => settled.has(key));
    if (done.has(step.key) || (isOpen && skipped.has(step.key))) settled.add(step.key);
    else if (isOpen) ready.push(step);
  }
  return { skipped, ready };
}
