import type { OrderRole } from '#shared/domain/case/vocabulary';
import type { RouteKey } from '#shared/domain/catalogue/route-key';
import { factsOfCase } from '#shared/domain/flow/case-facts';
import { layersOf } from '#shared/domain/flow/flow-order';
import type { ProcessStep } from '#shared/domain/flow/process-step';
import { stationsOf } from '#shared/domain/flow/step-state';
import { findRoute as findCaseRoute } from '#shared/domain/routing/find-route';
import { proposeBySteps } from '#shared/domain/routing/propose-route';
import type { RouteReason } from '#shared/domain/routing/route-reason';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import type { CaseStory } from './case-story';
import type { Matter } from './matters';

/** To whom a case goes. */
export interface Route {
  readonly lead: OrgUnitEntity;
  readonly reason: RouteReason;
  /** The item's steps that apply, in layers one after another; one layer where the case follows no flow. */
  readonly layers: readonly (readonly RoutedStep[])[];
}

/** An order that a case's way consists of. */
export interface RoutedStep {
  readonly role: OrderRole;
  readonly unit: OrgUnitEntity;
  /** Working days of its own, null where it has none. */
  readonly days: number | null;
  readonly stepKey: string | null;
}

const OWN_CHOICE: RouteReason = { by: 'choice' };
const TEAM_SHARE = 0.5;
const COMMUNITY_SHARE = 0.35;
const GRID_SHARE = 0.2;

function besideFlow(lead: OrgUnitEntity, coHandlers: readonly OrgUnitEntity[]): Route['layers'] {
  const helping = coHandlers.map((unit) => ({ role: 'co-handler' as const, unit, days: null, stepKey: null }));
  return [[...helping, { role: 'lead', unit: lead, days: null, stepKey: null }]];
}

/** The item's steps whose condition holds, in their layers; a unit that is missing stands aside for the lead. */
function alongFlow({ row, facts }: CaseStory, steps: readonly ProcessStep[], lead: OrgUnitEntity): Route['layers'] {
  const stations = stationsOf(steps, factsOfCase(row), []).filter(({ state }) => state !== 'skipped');
  const byKey = new Map(stations.map((station) => [station.step.key, station]));
  const unitOf = ({ section }: ProcessStep) => facts.roster.route(section, row.communityId ?? facts.streetId) ?? lead;
  return layersOf(steps)
    .map((layer) => layer.flatMap(({ key }) => byKey.get(key) ?? []))
    .filter((layer) => layer.length > 0)
    .map((layer) =>
      layer.map(({ step, role }) => ({
        role,
        unit: role === 'lead' ? lead : unitOf(step),
        days: step.limitWorkingDays,
        stepKey: step.key,
      })),
    );
}

function propose(story: CaseStory, { kind, version, category, subject }: Matter, communityId: string): Route {
  const { roster } = story.facts;
  const findUnit = (key: RouteKey) => roster.route(key, communityId);
  if (version === null) {
    const named = category === null ? null : { name: subject, section: category.defaultSection };
    const { lead, reason } = findCaseRoute({ kind, subject, category: named, hasGrid: false }, null, findUnit);
    const leading = roster.unit(lead?.id ?? null) ?? roster.route('community', communityId);
    return { lead: leading, reason, layers: besideFlow(leading, []) };
  }
  const { lead, reason } = proposeBySteps(subject, version.item.process, findUnit);
  const leading = roster.unit(lead?.id ?? null) ?? roster.route('community', communityId);
  return { lead: leading, reason, layers: alongFlow(story, version.item.process, leading) };
}

/** Neighbours that a co-ordinator calls in by hand for an appeal or a service. */
function callIn(story: CaseStory, lead: OrgUnitEntity, communityId: string): readonly OrgUnitEntity[] {
  const { random, row, facts } = story;
  const community = random.chance(COMMUNITY_SHARE) ? facts.roster.unit(communityId) : undefined;
  const grid = random.chance(GRID_SHARE) ? facts.roster.unit(row.gridId) : undefined;
  return [community, grid].flatMap((unit) => (unit === undefined || unit.id === lead.id ? [] : [unit]));
}

/** Where a case goes: by the item's steps or the category's section; a service often to the community's team. */
export function findRoute(story: CaseStory, matter: Matter): Route {
  const { random, row, facts } = story;
  const communityId = row.communityId ?? facts.streetId;
  const proposed = propose(story, matter, communityId);
  if (matter.kind === 'application') return proposed;
  const team = facts.roster.team(communityId);
  const isForTeam = matter.kind === 'service' && team !== undefined && random.chance(TEAM_SHARE);
  const lead = isForTeam ? team : proposed.lead;
  const reason = isForTeam ? OWN_CHOICE : proposed.reason;
  return { lead, reason, layers: besideFlow(lead, callIn(story, lead, communityId)) };
}
