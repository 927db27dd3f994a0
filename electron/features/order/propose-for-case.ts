import {
  proposeRoute,
  type RouteBasis,
  type RouteProposal,
  type RouteUnit,
} from '#shared/domain/routing/propose-route';
import type { CaseEntity } from '../../database/entities/case.entity';
import type { ReadTx } from '../../database/transaction';
import { type CaseFlow, type RoutedStation, readCaseFlow, unitFinder } from './case-flow';
import { findCategory, findItemVersion } from './routing.repository';

/** Where a case should go by the catalogue. */
export interface CaseProposal extends RouteProposal {
  /** Who will lead when its step's turn comes, where that is not now; null where the lead is proposed, or nobody is found. */
  readonly laterLead: { readonly unit: RouteUnit; readonly stepName: string } | null;
  /** Where the case stands in its flow; null where it follows none. */
  readonly flow: CaseFlow | null;
}

async function basisOf(tx: ReadTx, { itemVersionId, categoryCode, subject }: CaseEntity): Promise<RouteBasis> {
  const version = itemVersionId === null ? null : await findItemVersion(tx, itemVersionId);
  if (version !== null) return { by: 'item', name: version.name, steps: version.item.process };
  const category = categoryCode === null ? null : await findCategory(tx, categoryCode);
  return { by: 'category', name: category?.name ?? subject, section: category?.defaultSection ?? null };
}

function laterLeadOf({ stations, hasLead }: CaseFlow): CaseProposal['laterLead'] {
  const lead = stations.find(({ role }) => role === 'lead');
  if (hasLead || lead === undefined || lead.unit === null || lead.state !== 'waiting') return null;
  return { unit: lead.unit, stepName: lead.step.name };
}

const namesOf = (stations: readonly RoutedStation[]) =>
  stations.map(({ step, unit }) => `${unit?.name ?? '协办员指定的单位'}办理“${step.name}”`).join('、');

function proposeByFlow(flow: CaseFlow): CaseProposal {
  const ready = flow.stations.filter(({ state }) => state === 'ready' || state === 'returned');
  const unitsOf = (role: RoutedStation['role']) =>
    ready.flatMap((station) => (station.role === role && station.unit !== null ? [station.unit] : []));
  const [lead = null] = flow.hasLead ? [] : unitsOf('lead');
  const others = flow.hasLead ? ready.flatMap(({ unit }) => unit ?? []) : unitsOf('co-handler');
  const coHandlers = [...new Map(others.map((unit) => [unit.id, unit])).values()].filter(({ id }) => id !== lead?.id);
  const laterLead = laterLeadOf(flow);
  const later = laterLead === null ? '' : `；办完后由${laterLead.unit.name}主办“${laterLead.stepName}”`;
  const reason = ready.length === 0 ? '' : `按事项“${flow.itemName}”的办理流程，现由${namesOf(ready)}${later}`;
  return { lead, coHandlers, reason, laterLead, flow };
}

/** Proposes where a case goes now: to the steps whose turn it is, or to its category's section, by the units in use on `day`. */
export async function proposeForCase(tx: ReadTx, ofCase: CaseEntity, day: string): Promise<CaseProposal> {
  const flow = await readCaseFlow(tx, ofCase, day);
  if (flow !== null) return proposeByFlow(flow);
  const proposed = proposeRoute(await basisOf(tx, ofCase), await unitFinder(tx, ofCase, day));
  return { ...proposed, laterLead: null, flow };
}
