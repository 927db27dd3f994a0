import { SECTION_KEYS, type SectionKey } from '#shared/domain/organisation/org-unit';
import type { OrgUnitEntity } from '../../database/entities/org-unit.entity';
import type { Division } from './divisions';

/** A street of the national list with what stands above and below it. */
export interface StreetPlace {
  readonly street: Division;
  /** From the province down to the district. */
  readonly ancestors: readonly Division[];
  readonly communities: readonly Division[];
}

/** The usual sections of a street office, one for every key of the catalogue; an office renames them as it likes. */
const SECTION_NAMES: Readonly<Record<SectionKey, readonly [name: string, shortName: string]>> = {
  'social-affairs': ['社会事务科', '社会事务'],
  'housing-relief': ['住房保障与社会救助科', '住房救助'],
  'labour-security': ['劳动保障科', '劳动保障'],
  'health-family': ['卫生健康科', '卫生健康'],
  veterans: ['退役军人事务科', '退役军人'],
  disabled: ['残疾人工作科', '残疾人'],
  'urban-management': ['城市管理科', '城市管理'],
  safety: ['应急管理与安全生产科', '应急安全'],
  'letters-visits': ['信访科', '信访'],
};

/** Rows of the national list that name no place, only a way of counting. */
const PSEUDO_NAMES: ReadonlySet<string> = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);
const SHORT_SUFFIX = /(街道|社区居委会|社区居民委员会|居委会|居民委员会|村委会|村民委员会|社区|镇|乡)$/;
const MAX_NAME = 60;
const MAX_SHORT_NAME = 20;

/**
 * The units that a new office begins with: district, street, communities, sections, each parent before its children. A
 * further street of a district comes without the district, which is there already.
 */
export function planOfficeUnits(
  place: StreetPlace,
  day: string,
  newId: () => string,
  district: OrgUnitEntity | null = null,
): readonly OrgUnitEntity[] {
  const make = (
    kind: OrgUnitEntity['kind'],
    parent: OrgUnitEntity | null,
    fields: Pick<OrgUnitEntity, 'code' | 'name' | 'shortName'> & { readonly sectionKey?: SectionKey },
  ): OrgUnitEntity => {
    const id = newId();
    return {
      id,
      kind,
      sectionKey: null,
      ...fields,
      name: fields.name.slice(0, MAX_NAME),
      shortName: fields.shortName.slice(0, MAX_SHORT_NAME),
      parentId: parent?.id ?? null,
      streetId: kind === 'street' ? id : (parent?.streetId ?? null),
      validFrom: day,
      validTo: null,
      version: 1,
    };
  };
  const above = district ?? make('district', null, nameDistrict(place));
  const street = make('street', above, nameOf(place.street));
  const communities = place.communities.map((division) => make('community', street, nameOf(division)));
  const sections = SECTION_KEYS.map((sectionKey) => {
    const [name, shortName] = SECTION_NAMES[sectionKey];
    return make('section', street, { code: '', name, shortName, sectionKey });
  });
  return [...(district === null ? [above] : []), street, ...communities, ...sections];
}

function nameOf({ code, name }: Division) {
  return { code, name, shortName: name.replace(SHORT_SUFFIX, '') || name };
}

/** The district bears its parents' names, as papers write it; where a city has none, the city stands for it. */
function nameDistrict({ street, ancestors }: StreetPlace) {
  const names = ancestors.map((division) => division.name).filter((name) => !PSEUDO_NAMES.has(name));
  const distinct = names.filter((name, at) => name !== names[at - 1]);
  return { code: street.code.slice(0, 6), name: distinct.join(''), shortName: distinct.at(-1) ?? '' };
}
