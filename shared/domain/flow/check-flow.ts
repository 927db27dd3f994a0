import type { ConditionField } from './case-facts';
import { type ConditionFault, checkCondition } from './condition';
import { inOrder } from './flow-order';
import type { ProcessStep } from './process-step';

/** What is wrong with a flow; each is a key under `fields` of the catalogues. */
export type FlowFaultCode =
  | 'flow-key-repeated'
  | 'flow-step-unknown'
  | 'flow-cycle'
  | 'flow-no-start'
  | 'flow-unreachable'
  | 'lead-missing'
  | 'lead-conditional'
  | ConditionFault;

/** A fault with the step that has it; null where it is the whole flow's. */
export interface FlowFault {
  readonly code: FlowFaultCode;
  readonly stepKey: string | null;
}

type Step = Pick<ProcessStep, 'key' | 'after' | 'role' | 'condition'>;

const repeatedKeys = (steps: readonly Step[]) =>
  steps.filter(({ key }, at) => steps.findIndex((other) => other.key === key) < at);

/** The steps that a walk along `after` from a step comes to. */
function ancestorsOf(step: Step, byKey: ReadonlyMap<string, Step>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...step.after];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    waiting.push(...(byKey.get(key)?.after ?? []));
  }
  return found;
}

/** Steps of a cycle wait for themselves; those behind one are never reached. */
function stuckFaults(steps: readonly Step[]): readonly FlowFault[] {
  const reached = new Set(inOrder(steps).map(({ key }) => key));
  const byKey = new Map(steps.map((step) => [step.key, step]));
  return steps
    .filter(({ key }) => !reached.has(key))
    .map((step) => ({
      code: ancestorsOf(step, byKey).has(step.key) ? ('flow-cycle' as const) : ('flow-unreachable' as const),
      stepKey: step.key,
    }));
}

function leadFault(steps: readonly Step[]): readonly FlowFault[] {
  const leads = steps.filter(({ role }) => role === 'lead');
  if (leads.length === 0) return [{ code: 'lead-missing', stepKey: null }];
  const [first] = leads;
  if (leads.some(({ condition }) => condition === null) || first === undefined) return [];
  return [{ code: 'lead-conditional', stepKey: first.key }];
}

/**
 * What is wrong with a flow, the first fault first; nothing where cases can run by it. Only the lead answers the
 * resident (domain page 5.8), so that at least one leading step has no condition.
 */
export function checkFlow(steps: readonly Step[], fields: readonly ConditionField[]): readonly FlowFault[] {
  const known = new Set(steps.map(({ key }) => key));
  const repeated = repeatedKeys(steps).map(({ key }) => ({ code: 'flow-key-repeated' as const, stepKey: key }));
  const unknown = steps
    .filter(({ after }) => after.some((key) => !known.has(key)))
    .map(({ key }) => ({ code: 'flow-step-unknown' as const, stepKey: key }));
  const hasStart = steps.some(({ after }) => after.length === 0);
  const conditions = steps.flatMap(({ key, condition }) => {
    const code = condition === null ? null : checkCondition(condition, fields);
    return code === null ? [] : [{ code, stepKey: key }];
  });
  return [
    ...repeated,
    ...unknown,
    ...(hasStart ? [] : [{ code: 'flow-no-start' as const, stepKey: null }]),
    ...stuckFaults(steps),
    ...conditions,
    ...leadFault(steps),
  ];
}
