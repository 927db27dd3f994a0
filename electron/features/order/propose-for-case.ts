import { findRoute, isMatrixAsked, type RoutedMatter } from '#shared/domain/routing/find-route';
import { proposeBySteps, type RouteUnit } from '#shared/domain/routing/propose-route';
import type { RouteReason } from '#shared/domain/routing/route-reason';
import { businessDay } from '#shared/domain/time/business-day';
import type { WorkOrderEntity } from '../../database/entities/work-order.entity';
import type { ReadTx } from '../../database/transaction';
import { type CaseFlow, type RoutedCase, type RoutedStation, readCaseFlow, unitFinder } from './case-flow';
import type { OrderLimit } from './order-deadlines';
import { dueOfLimit } from './order-due';
import type { OrderKit } from './order-kit';
import { findCategory, findItemVersion } from './routing.repository';

/** The unit that should lead, and the person of it whom the matrix names. */
export interface ProposedLead extends RouteUnit {
  readonly accountId: string | null;
}

/** Where a case should go: by its item's flow, else by the responsibility matrix, else by its category's section. */
export interface CaseProposal {
  readonly lead: ProposedLead | null;
  readonly coHandlers: readonly RouteUnit[];
  /** Null where nothing is to be routed now. */
  readonly reason: RouteReason | null;
  /** The matrix's own limit for the lead; null where it sets none. */
  readonly leadLimit: OrderLimit | null;
  /** Who will lead when its step's turn comes, where that is not now; null where the lead is proposed, or nobody is found. */
  readonly laterLead: { readonly unit: RouteUnit; readonly stepName: string } | null;
  /** Where the case stands in its flow; null where it follows none. */
  readonly flow: CaseFlow | null;
}

const BESIDE_FLOW = { leadLimit: null, laterLead: null, flow: null } as const;

function laterLeadOf({ stations, hasLead }: CaseFlow): CaseProposal['laterLead'] {
  const lead = stations.find(({ role }) => role === 'lead');
  if (hasLead || lead === undefined || lead.unit === null || lead.state !== 'waiting') return null;
  return { unit: lead.unit, stepName: lead.step.name };
}

const atUnit = ({ step, unit }: RoutedStation) => ({ step: step.name, unit: unit?.name ?? '' });

function proposeByFlow(flow: CaseFlow): CaseProposal {
  const ready = flow.stations.filter(({ state }) => state === 'ready' || state === 'returned');
  const unitsOf = (role: RoutedStation['role']) =>
    ready.flatMap((station) => (station.role === role && station.unit !== null ? [station.unit] : []));
  const [lead = null] = flow.hasLead ? [] : unitsOf('lead');
  const others = flow.hasLead ? ready.flatMap(({ unit }) => unit ?? []) : unitsOf('co-handler');
  const coHandlers = [...new Map(others.map((unit) => [unit.id, unit])).values()].filter(({ id }) => id !== lead?.id);
  const laterLead = laterLeadOf(flow);
  const later = laterLead === null ? null : { step: laterLead.stepName, unit: laterLead.unit.name };
  const reason = { by: 'flow', item: flow.itemName, now: ready.map(atUnit), later } as const;
  return {
    ...BESIDE_FLOW,
    lead: lead === null ? null : { ...lead, accountId: null },
    coHandlers,
    reason: ready.length === 0 ? null : reason,
    laterLead,
    flow,
  };
}

async function matterOf(tx: ReadTx, ofCase: RoutedCase): Promise<RoutedMatter> {
  const { kind, subject, categoryCode, gridId } = ofCase;
  const category = categoryCode === null ? null : await findCategory(tx, categoryCode);
  return {
    kind,
    subject,
    category: category === null ? null : { name: category.name, section: category.defaultSection },
    hasGrid: gridId !== null,
  };
}

async function proposeByPlace(
  kit: Pick<OrderKit, 'responsible' | 'deadlines'>,
  tx: ReadTx,
  ofCase: RoutedCase,
  at: string,
): Promise<CaseProposal> {
  const { gridId, categoryCode } = ofCase;
  const matter = await matterOf(tx, ofCase);
  const isAsked = isMatrixAsked(matter) && gridId !== null && categoryCode !== null;
  const answer = isAsked ? await kit.responsible.find(tx, { gridId, categoryCode, at }) : null;
  const { lead, reason } = findRoute(matter, answer, await unitFinder(tx, ofCase, businessDay(at)));
  const limit = answer?.kind === 'found' ? answer.limit : null;
  const leadLimit = limit === null ? null : dueOfLimit(limit, ofCase, at, kit.deadlines);
  return { ...BESIDE_FLOW, lead, coHandlers: [], reason, leadLimit };
}

/** Proposes where a case goes that is routed at an instant, by the units in use on its day. `orders` are its own, where they are known. */
export async function proposeForCase(
  kit: Pick<OrderKit, 'responsible' | 'deadlines'>,
  tx: ReadTx,
  ofCase: RoutedCase,
  at: string,
  orders?: readonly WorkOrderEntity[],
): Promise<CaseProposal> {
  const day = businessDay(at);
  const flow = await readCaseFlow(tx, ofCase, day, orders);
  if (flow !== null) return proposeByFlow(flow);
  const version = ofCase.itemVersionId === null ? null : await findItemVersion(tx, ofCase.itemVersionId);
  if (version === null) return proposeByPlace(kit, tx, ofCase, at);
  const proposed = proposeBySteps(version.name, version.item.process, await unitFinder(tx, ofCase, day));
  const lead = proposed.lead === null ? null : { ...proposed.lead, accountId: null };
  return { ...BESIDE_FLOW, ...proposed, lead };
}
