import { Entity, ForeignKey, Index } from 'typeorm';
import { Day, Id, Ref } from '../columns';
import { DwellingEntity } from './dwelling.entity';
import { ResidentEntity } from './resident.entity';

/** Somebody's living in a dwelling, from a day to a day. Nobody lives in two at a time. */
@Entity({ name: 'dwelling_stays' })
@Index('dwelling_stays_now', ['residentId'], { unique: true, where: `"to_day" IS NULL` })
export class DwellingStayEntity {
  @Id() id!: string;
  @ForeignKey(() => DwellingEntity, { name: 'dwelling_stays_dwelling_fk' })
  @Index('dwelling_stays_dwelling')
  @Ref()
  dwellingId!: string;
  @ForeignKey(() => ResidentEntity, { name: 'dwelling_stays_resident_fk' })
  @Index('dwelling_stays_resident')
  @Ref()
  residentId!: string;
  @Day() fromDay!: string;
  @Day({ nullable: true }) toDay!: string | null;
}
