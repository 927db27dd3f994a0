import { Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import type { IdentityDocumentType } from '#shared/domain/identity/identity-document';
import { Day, Id, Instant, Ref, Short } from '../columns';
import { OrgUnitEntity } from './org-unit.entity';

/** A resident known to the centre. `pinyin` and `initials` are lower case without spaces; found by prefix. */
@Entity({ name: 'residents' })
export class ResidentEntity {
  @Id() id!: string;
  @Index('residents_name') @Short(60) name!: string;
  @Index('residents_pinyin') @Short(200) pinyin!: string;
  @Index('residents_initials') @Short(60) initials!: string;
  @Short(30) documentType!: IdentityDocumentType;
  @Index('residents_document') @Short(40) documentNumber!: string;
  @Day({ nullable: true }) birthDate!: string | null;
  @Short(6, { nullable: true }) sex!: 'male' | 'female' | null;
  @Index('residents_phone') @Short(30) phone!: string;
  @Short(120) address!: string;
  @ForeignKey(() => OrgUnitEntity, { name: 'residents_community_fk' }) @Ref({ nullable: true }) communityId!:
    | string
    | null;
  @ForeignKey(() => OrgUnitEntity, { name: 'residents_grid_fk' }) @Ref({ nullable: true }) gridId!: string | null;
  @Instant() createdAt!: string;
  @Instant() updatedAt!: string;
  @VersionColumn({ type: 'integer' }) version!: number;
}
