import { Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import type { IdentityDocumentType } from '#shared/domain/identity/identity-document';
import { BlindIndex, Day, Id, Instant, Ref, Sealed, Short } from '../columns';
import { DOCUMENT_PATH, endToken, PHONE_PATH, pathToken } from '../sealing/blind-index';
import { OrgUnitEntity } from './org-unit.entity';

/** A resident known to the centre. `pinyin` and `initials` are lower case without spaces; found by prefix. */
@Entity({ name: 'residents' })
@Index('residents_pinyin_id', ['pinyin', 'id'])
@Index('residents_updated', ['updatedAt', 'id'])
export class ResidentEntity {
  @Id() id!: string;
  @Index('residents_name') @Short(60) name!: string;
  @Short(200) pinyin!: string;
  @Index('residents_initials') @Short(60) initials!: string;
  @Short(30) documentType!: IdentityDocumentType;
  @Sealed() documentNumber!: string;
  /** Until when that document is valid; null where it is not known, or for good. */
  @Day({ nullable: true }) documentValidUntil!: string | null;
  @Index('residents_document_path')
  @BlindIndex('documentNumber', (vault, plain) => pathToken(vault, DOCUMENT_PATH, plain))
  documentPath?: string;
  @Index('residents_document_end')
  @BlindIndex('documentNumber', (vault, plain) => endToken(vault, DOCUMENT_PATH, plain))
  documentEnd?: string;
  /** Sealed too: it is a part of the ID number. */
  @Sealed({ nullable: true }) birthDate!: string | null;
  @Short(6, { nullable: true }) sex!: 'male' | 'female' | null;
  @Sealed() phone!: string;
  @Index('residents_phone_path')
  @BlindIndex('phone', (vault, plain) => pathToken(vault, PHONE_PATH, plain))
  phonePath?: string;
  @Index('residents_phone_end')
  @BlindIndex('phone', (vault, plain) => endToken(vault, PHONE_PATH, plain))
  phoneEnd?: string;
  @Sealed() address!: string;
  @ForeignKey(() => OrgUnitEntity, { name: 'residents_community_fk' })
  @Index('residents_community')
  @Ref({ nullable: true })
  communityId!: string | null;
  @ForeignKey(() => OrgUnitEntity, { name: 'residents_grid_fk' }) @Ref({ nullable: true }) gridId!: string | null;
  @Instant() createdAt!: string;
  @Instant() updatedAt!: string;
  @VersionColumn({ type: 'integer' }) version!: number;
}
