import { NO_FAILURES } from '#shared/domain/people/lockout';
import type { Role } from '#shared/domain/people/roles';
import { usernameKey } from '#shared/domain/people/username';
import type { AccountEntity } from '../../database/entities/account.entity';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import { communityBase } from './neighbourhoods';
import { makeName } from './people';
import { createRandom, type Random } from './random';
import { romanize } from './romanize';

/** Grids of a street, by the report's 778 for ten streets. */
const GRIDS_OF_STREET = 78;

/** Staff beside the handlers, and the words that their user names begin with. */
const STAFF: readonly (readonly [Role, string, number])[] = [
  ['clerk', 'clerk', 4],
  ['coordinator', 'coordinator', 2],
  ['manager', 'manager', 2],
];

function makeUnit(
  random: Random,
  instant: number,
  parent: OrgUnitEntity,
  fields: Pick<OrgUnitEntity, 'kind' | 'code' | 'name' | 'shortName'>,
): OrgUnitEntity {
  const validFrom = parent.validFrom;
  return {
    id: random.id(instant),
    ...fields,
    sectionKey: null,
    parentId: parent.id,
    streetId: parent.streetId,
    validFrom,
    validTo: null,
    version: 1,
  };
}

/** The grids of every community, about {@link GRIDS_OF_STREET} in all, and one service team (和谐社区服务队) for each. */
export function planGridsAndTeams(
  seed: string,
  instant: number,
  communities: readonly OrgUnitEntity[],
): OrgUnitEntity[] {
  const random = createRandom(seed, 'units');
  return communities.flatMap((community, at) => {
    const share = (place: number) => Math.round((GRIDS_OF_STREET * place) / communities.length);
    const base = communityBase(community.name).slice(0, 12);
    const grids = Array.from({ length: Math.max(1, share(at + 1) - share(at)) }, (_, index) => {
      const number = String(index + 1).padStart(2, '0');
      const name = `${base}第${index + 1}网格`;
      return makeUnit(random, instant, community, {
        kind: 'grid',
        code: community.code === '' ? '' : community.code + number,
        name,
        shortName: name,
      });
    });
    const name = `${base}和谐社区服务队`;
    const team = makeUnit(random, instant, community, { kind: 'team', code: '', name, shortName: `${base}服务队` });
    return [...grids, team];
  });
}

function handlerName(unit: OrgUnitEntity, units: readonly OrgUnitEntity[]): string {
  const community = units.find((each) => each.id === (unit.kind === 'community' ? unit.id : unit.parentId));
  const base = romanize(communityBase(community?.name ?? ''));
  if (unit.kind === 'section') return unit.sectionKey ?? romanize(unit.name);
  if (unit.kind === 'team') return `${base}.team`;
  if (unit.kind !== 'grid') return base;
  const grids = units.filter((each) => each.kind === 'grid' && each.parentId === unit.parentId);
  return `${base}.grid${grids.indexOf(unit) + 1}`;
}

/** What accounts are made of. `taken` are the keys of user names that are in use. */
export interface Staffing {
  readonly seed: string;
  /** What every user name begins with. */
  readonly namesBegin: string;
  readonly instant: number;
  readonly units: readonly OrgUnitEntity[];
  readonly streetId: string;
  readonly passwordHash: string;
  readonly taken: readonly string[];
}

/** Staff of every role but the administrator, whom the first run makes: window, back office, leaders, handlers of each unit. */
export function planAccounts({
  seed,
  namesBegin,
  instant,
  units,
  streetId,
  passwordHash,
  ...rest
}: Staffing): AccountEntity[] {
  const random = createRandom(seed, 'accounts');
  const taken = new Set(rest.taken);
  const make = (role: Role, word: string, unitId: string): AccountEntity => {
    const wanted = namesBegin + word;
    let username = wanted;
    for (let serial = 2; taken.has(usernameKey(username)); serial++) username = `${wanted}${serial}`;
    taken.add(usernameKey(username));
    const displayName = makeName(random, random.chance(0.5) ? 'male' : 'female').name;
    const security = { passwordHash, mustChangePassword: false, isActive: true, ...NO_FAILURES, lastLoginAt: null };
    // Ids in the order of the list: they are sorted by.
    const id = random.id(instant + taken.size);
    return { id, username, usernameKey: usernameKey(username), displayName, role, unitId, ...security, version: 1 };
  };
  const staff = STAFF.flatMap(([role, word, count]) =>
    Array.from({ length: count }, (_, index) => make(role, `${word}${index + 1}`, streetId)),
  );
  const handled = units.filter(({ kind }) => ['section', 'community', 'team', 'grid'].includes(kind));
  return [...staff, ...handled.map((unit) => make('handler', handlerName(unit, units), unit.id))];
}
