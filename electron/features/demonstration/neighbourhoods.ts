import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';

/** Where a resident lives: a grid with its community; `base` begins the addresses there. */
export interface Neighbourhood {
  readonly communityId: string | null;
  readonly gridId: string | null;
  readonly base: string;
  /** From 1 within the community. */
  readonly gridNumber: number;
}

/** The community's name without the word for community. */
export function communityBase(name: string): string {
  return name.replace(/(社区居委会|社区|居委会|村委会|村)$/, '') || name;
}

/** Every grid as a neighbourhood; a community without grids is one itself. */
export function listNeighbourhoods(units: readonly OrgUnitEntity[]): readonly Neighbourhood[] {
  return units
    .filter((unit) => unit.kind === 'community')
    .flatMap((community): readonly Neighbourhood[] => {
      const base = communityBase(community.name);
      const grids = units.filter((unit) => unit.kind === 'grid' && unit.parentId === community.id);
      if (grids.length === 0) return [{ communityId: community.id, gridId: null, base, gridNumber: 1 }];
      return grids.map((grid, at) => ({ communityId: community.id, gridId: grid.id, base, gridNumber: at + 1 }));
    });
}
