import { Entity, ForeignKey, Index } from 'typeorm';
import type { NameKind } from '#shared/domain/register/vocabulary';
import { Id, Ref, Short } from '../columns';
import { ResidentEntity } from './resident.entity';

/** A former or other name that a resident is found by. */
@Entity({ name: 'resident_names' })
export class ResidentNameEntity {
  @Id() id!: string;
  @ForeignKey(() => ResidentEntity, { name: 'resident_names_resident_fk' })
  @Index('resident_names_resident')
  @Ref()
  residentId!: string;
  @Short(10) kind!: NameKind;
  @Index('resident_names_name') @Short(60) name!: string;
  @Index('resident_names_pinyin') @Short(200) pinyin!: string;
  @Index('resident_names_initials') @Short(60) initials!: string;
}
