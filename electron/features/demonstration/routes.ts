import { proposeRoute, type RouteBasis } from '#shared/domain/routing/propose-route';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import type { CaseStory } from './case-story';
import type { Matter } from './matters';

/** To whom a case goes. */
export interface Route {
  readonly lead: OrgUnitEntity;
  readonly coHandlers: readonly OrgUnitEntity[];
  /** In one sentence. */
  readonly reason: string;
  /** Working days of the lead's own step, null where it has none. */
  readonly leadDays: number | null;
}

const MAX_CO_HANDLERS = 2;
const TEAM_SHARE = 0.5;
const COMMUNITY_SHARE = 0.35;
const GRID_SHARE = 0.2;

function basisOf({ version, category, subject }: Matter): RouteBasis {
  if (version !== null) return { by: 'item', name: subject, steps: version.item.process };
  return { by: 'category', name: subject, section: category?.defaultSection ?? null };
}

function propose(story: CaseStory, matter: Matter, communityId: string): Route {
  const { roster } = story.facts;
  const { lead, coHandlers, reason } = proposeRoute(basisOf(matter), (key) => roster.route(key, communityId));
  return {
    lead: roster.unit(lead?.id ?? null) ?? roster.route('community', communityId),
    coHandlers: coHandlers.flatMap(({ id }) => roster.unit(id) ?? []).slice(0, MAX_CO_HANDLERS),
    reason,
    leadDays: matter.version?.item.process.find(({ role }) => role === 'lead')?.limitWorkingDays ?? null,
  };
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
  const reason = isForTeam ? '协办员指定' : proposed.reason;
  return { ...proposed, lead, reason, coHandlers: callIn(story, lead, communityId) };
}
