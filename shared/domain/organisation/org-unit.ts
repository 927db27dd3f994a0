/** Kinds of organisation (组织) a street office is made of, from the district down to a grid or team. */
export const UNIT_KINDS = ['district', 'street', 'section', 'community', 'grid', 'team', 'compound', 'estate'] as const;

/** Kind of an organisation: 区, 街道, 科室, 社区, 网格, 服务队, 楼院, 小区. */
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Kinds that can be given a work order (协办工单). */
export const ORDER_UNIT_KINDS: readonly UnitKind[] = ['section', 'community', 'grid', 'team'];

/** Stable keys of the sections that the shipped catalogue routes to; an office names its own sections by them. */
export const SECTION_KEYS = [
  'social-affairs',
  'housing-relief',
  'labour-security',
  'health-family',
  'veterans',
  'disabled',
  'urban-management',
  'safety',
  'letters-visits',
] as const;

/** Key of a section in the catalogue's routes. */
export type SectionKey = (typeof SECTION_KEYS)[number];
