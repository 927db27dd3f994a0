import type { RouteKey } from '../catalogue/route-key';
import type { ProcessStep } from '../flow/process-step';
import type { RouteReason } from './route-reason';

/** A unit that a case can go to. */
export interface RouteUnit {
  readonly id: string;
  readonly name: string;
}

/** What the route of an item depends on of its steps. */
export type RouteStep = Pick<ProcessStep, 'name' | 'section' | 'role'>;

/** Where a case goes by its item's steps all at once, and why. */
export interface StepsProposal {
  readonly lead: RouteUnit | null;
  readonly coHandlers: readonly RouteUnit[];
  readonly reason: RouteReason;
}

/**
 * Proposes the units of an item's steps together, without their turns: the first lead step leads and the other steps'
 * units help, each unit once. `findUnit` answers the office's unit for a key of the catalogue (`community` is the case's
 * own), or null where the office has none; then the lead is left to the co-ordinator, and the reason says so.
 */
export function proposeBySteps(
  item: string,
  steps: readonly RouteStep[],
  findUnit: (key: RouteKey) => RouteUnit | null,
): StepsProposal {
  const leading = steps.find((step) => step.role === 'lead');
  const lead = leading === undefined ? null : findUnit(leading.section);
  const helpers = new Map<string, RouteUnit>();
  for (const step of steps) {
    const unit = step === leading ? null : findUnit(step.section);
    if (unit !== null && unit.id !== lead?.id) helpers.set(unit.id, unit);
  }
  const now = steps.map(({ name, section }) => ({ step: name, unit: findUnit(section)?.name ?? '' }));
  return { lead, coHandlers: [...helpers.values()], reason: { by: 'flow', item, now, later: null } };
}
