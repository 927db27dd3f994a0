import { Check, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { Id, Instant, Json, oneOf, Ref, Short } from '../columns';
import { OrgUnitEntity } from './org-unit.entity';

/** A monthly summary (月报) of a unit. Once signed it never changes. */
@Entity({ name: 'summaries' })
@Check('summaries_status', oneOf('status', ['draft', 'signed']))
@Index('summaries_unit_month', ['unitId', 'month'], { unique: true })
export class SummaryEntity {
  @Id() id!: string;
  @ForeignKey(() => OrgUnitEntity, { name: 'summaries_unit_fk' }) @Ref() unitId!: string;
  @Short(7) month!: string;
  @Short(8) status!: 'draft' | 'signed';
  @Json() content!: object;
  @Instant() generatedAt!: string;
  @Short(40) preparedByName!: string;
  @Short(40) reviewedByName!: string;
  @Short(40) signedByName!: string;
  @Instant({ nullable: true }) signedAt!: string | null;
  @VersionColumn({ type: 'integer' }) version!: number;
}
