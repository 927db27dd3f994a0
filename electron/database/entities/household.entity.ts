import { Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { Day, Id, Instant, Ref } from '../columns';
import { ResidentEntity } from './resident.entity';

/** A household (户); it ends when its last member moves out. */
@Entity({ name: 'households' })
@Index('households_founded', ['foundedOn', 'id'])
export class HouseholdEntity {
  @Id() id!: string;
  @ForeignKey(() => ResidentEntity, { name: 'households_head_fk' }) @Index('households_head') @Ref() headId!: string;
  @Day() foundedOn!: string;
  @Day({ nullable: true }) endedOn!: string | null;
  @Instant() updatedAt!: string;
  @VersionColumn({ type: 'integer' }) version!: number;
}
