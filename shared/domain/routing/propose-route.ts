import type { RouteKey } from '../catalogue/route-key';
import type { ProcessStep } from '../flow/process-step';

/** A unit that a case can go to. */
export interface RouteUnit {
  readonly id: string;
  readonly name: string;
}

/** What a case's route depends on: the item's steps, or the section of its category. */
export type RouteBasis =
  | { readonly by: 'item'; readonly name: string; readonly steps: readonly Pick<ProcessStep, 'section' | 'role'>[] }
  | { readonly by: 'category'; readonly name: string; readonly section: RouteKey | null };

/** Where a case should go, and why in one Chinese sentence, which is kept with the orders. */
export interface RouteProposal {
  readonly lead: RouteUnit | null;
  readonly coHandlers: readonly RouteUnit[];
  readonly reason: string;
}

/**
 * Proposes a case's route: the first lead step leads and the other steps' units help, each unit once; without an item,
 * the category's section leads. `findUnit` answers the office's unit for a key of the catalogue (`community` is the
 * case's own), or null where the office has none; then the lead is left to the co-ordinator, and the reason says so.
 */
export function proposeRoute(basis: RouteBasis, findUnit: (key: RouteKey) => RouteUnit | null): RouteProposal {
  const leadKey = basis.by === 'item' ? basis.steps.find((step) => step.role === 'lead')?.section : basis.section;
  const lead = leadKey === undefined || leadKey === null ? null : findUnit(leadKey);
  const coHandlers = basis.by === 'item' ? helpersOf(basis.steps, lead, findUnit) : [];
  return { lead, coHandlers, reason: sentence(basis, lead, coHandlers) };
}

function helpersOf(
  steps: readonly Pick<ProcessStep, 'section' | 'role'>[],
  lead: RouteUnit | null,
  findUnit: (key: RouteKey) => RouteUnit | null,
): readonly RouteUnit[] {
  const helpers = new Map<string, RouteUnit>();
  const first = steps.find((step) => step.role === 'lead');
  for (const step of steps) {
    const unit = step === first ? null : findUnit(step.section);
    if (unit !== null && unit.id !== lead?.id) helpers.set(unit.id, unit);
  }
  return [...helpers.values()];
}

function sentence(basis: RouteBasis, lead: RouteUnit | null, coHandlers: readonly RouteUnit[]): string {
  const source = basis.by === 'item' ? `按事项“${basis.name}”的办理流程` : `按类别“${basis.name}”的默认分工`;
  const leading = lead === null ? '主办单位待协办员指定' : `由${lead.name}主办`;
  const helping = coHandlers.length === 0 ? '' : `，${coHandlers.map((unit) => unit.name).join('、')}协办`;
  return `${source}，${leading}${helping}`;
}
