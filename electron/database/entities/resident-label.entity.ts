import { Entity, ForeignKey, Index } from 'typeorm';
import type { ResidentLabel } from '#shared/domain/register/vocabulary';
import { Day, Id, Instant, Ref, Short } from '../columns';
import { ResidentEntity } from './resident.entity';

/** What a resident is marked as, from a day to a day, and by whose word. */
@Entity({ name: 'resident_labels' })
@Index('resident_labels_label', ['label', 'residentId'])
export class ResidentLabelEntity {
  @Id() id!: string;
  @ForeignKey(() => ResidentEntity, { name: 'resident_labels_resident_fk' })
  @Index('resident_labels_resident')
  @Ref()
  residentId!: string;
  @Short(20) label!: ResidentLabel;
  @Day() fromDay!: string;
  @Day({ nullable: true }) toDay!: string | null;
  @Short(100) source!: string;
  /** Why it was ended before its time; "" while it was not. */
  @Short(200) endReason!: string;
  @Instant() givenAt!: string;
  @Short(40) givenByName!: string;
}
