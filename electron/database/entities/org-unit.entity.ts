import { Check, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { type SectionKey, UNIT_KINDS, type UnitKind } from '#shared/domain/organisation/org-unit';
import { Day, Id, oneOf, Ref, Short } from '../columns';

/** An organisation (组织): street, section, community, grid, team. */
@Entity({ name: 'org_units' })
@Check('org_units_kind', oneOf('kind', UNIT_KINDS))
export class OrgUnitEntity {
  @Id() id!: string;
  @Short(16) kind!: UnitKind;
  @Short(20) code!: string;
  @Short(60) name!: string;
  @Short(20) shortName!: string;
  @Short(30, { nullable: true }) sectionKey!: SectionKey | null;
  @ForeignKey(() => OrgUnitEntity, { name: 'org_units_parent_fk' })
  @Index('org_units_parent')
  @Ref({ nullable: true })
  parentId!: string | null;
  /** The street that it lies in, its own id for a street; null for a district. It never changes. */
  @Index('org_units_street') @Ref({ nullable: true }) streetId!: string | null;
  @Day() validFrom!: string;
  @Day({ nullable: true }) validTo!: string | null;
  @VersionColumn({ type: 'integer' }) version!: number;
}
