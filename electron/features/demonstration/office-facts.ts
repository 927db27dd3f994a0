import type { RouteKey } from '#shared/domain/catalogue/route-key';
import { findCommunityOf } from '#shared/domain/money/funding';
import type { AccountEntity } from '../../database/entities/account.entity';
import type { CategoryEntity } from '../../database/entities/category.entity';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import type { ServiceItemEntity } from '../../database/entities/service-item.entity';
import type { OfficeTime } from './office-time';
import type { ResidentAt } from './residents';

/** What the database holds before the cases come. */
export interface OfficeBase {
  readonly units: readonly OrgUnitEntity[];
  readonly accounts: readonly AccountEntity[];
  readonly items: readonly ServiceItemEntity[];
  readonly categories: readonly CategoryEntity[];
}

/** Everything that a made-up case is made of. */
export interface OfficeFacts extends OfficeBase {
  readonly seed: string;
  /** ms since the epoch: what would happen later has not happened. */
  readonly now: number;
  readonly streetId: string;
  readonly streetCode: string;
  readonly time: OfficeTime;
  readonly residentAt: ResidentAt;
  readonly residents: number;
  readonly roster: Roster;
  /** Document numbers of those who were accepted with gaps once; it grows as the cases are told. */
  readonly promisers: Set<string>;
}

/** Who works where, looked up quickly. */
export class Roster {
  readonly #unitsById: ReadonlyMap<string, OrgUnitEntity>;
  readonly #teamOf: ReadonlyMap<string | null, OrgUnitEntity>;
  readonly #sections: ReadonlyMap<string | null, OrgUnitEntity>;
  readonly #staff: ReadonlyMap<string, AccountEntity[]>;
  readonly clerks: readonly AccountEntity[];
  readonly coordinators: readonly AccountEntity[];
  readonly managers: readonly AccountEntity[];
  readonly #ofCommunities: ReadonlySet<string>;

  constructor(
    { units, accounts }: Pick<OfficeBase, 'units' | 'accounts'>,
    readonly street: OrgUnitEntity,
  ) {
    this.#unitsById = new Map(units.map((unit) => [unit.id, unit]));
    this.#teamOf = new Map(units.filter(({ kind }) => kind === 'team').map((unit) => [unit.parentId, unit]));
    this.#sections = new Map(units.filter(({ kind }) => kind === 'section').map((unit) => [unit.sectionKey, unit]));
    const handlers = accounts.filter(({ role }) => role === 'handler');
    this.#staff = new Map(units.map(({ id }) => [id, handlers.filter(({ unitId }) => unitId === id)]));
    this.clerks = accounts.filter(({ role }) => role === 'clerk');
    const ofCommunities = units.filter(({ id }) => findCommunityOf(id, units) !== null);
    this.#ofCommunities = new Set(ofCommunities.map(({ id }) => id));
    this.coordinators = accounts.filter(({ role }) => role === 'coordinator');
    this.managers = accounts.filter(({ role }) => role === 'manager');
  }

  unit(id: string | null): OrgUnitEntity | undefined {
    return id === null ? undefined : this.#unitsById.get(id);
  }

  /** The unit that a key of the catalogue means for a case of a community. */
  route(key: RouteKey | null, communityId: string): OrgUnitEntity {
    const community = this.#unitsById.get(communityId) ?? this.street;
    return key === null || key === 'community' ? community : (this.#sections.get(key) ?? community);
  }

  /** Whether an order to a unit brings money: it is a community or lies under one. */
  isOfCommunity(unitId: string): boolean {
    return this.#ofCommunities.has(unitId);
  }

  team(communityId: string): OrgUnitEntity | undefined {
    return this.#teamOf.get(communityId);
  }

  /** A section that is not among those given, for an order that came back; `chance` from 0 to 1. */
  otherSection(taken: readonly string[], chance: number): OrgUnitEntity | undefined {
    const others = [...this.#sections.values()].filter(({ id }) => !taken.includes(id));
    return others[Math.floor(chance * others.length)];
  }

  /** Who signs for a unit. */
  handlersOf(unitId: string): readonly AccountEntity[] {
    return this.#staff.get(unitId) ?? [];
  }
}
