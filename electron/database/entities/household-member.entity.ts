import { Entity, ForeignKey, Index } from 'typeorm';
import type { Relation } from '#shared/domain/register/vocabulary';
import { Day, Id, Ref, Short } from '../columns';
import { HouseholdEntity } from './household.entity';
import { ResidentEntity } from './resident.entity';

/** Somebody's belonging to a household, from a day to a day. Nobody is in two at a time, and a household has one head. */
@Entity({ name: 'household_members' })
@Index('household_members_now', ['residentId'], { unique: true, where: `"to_day" IS NULL` })
@Index('household_members_head', ['householdId'], {
  unique: true,
  where: `"to_day" IS NULL AND "relation" = 'head'`,
})
export class HouseholdMemberEntity {
  @Id() id!: string;
  @ForeignKey(() => HouseholdEntity, { name: 'household_members_household_fk' })
  @Index('household_members_household')
  @Ref()
  householdId!: string;
  @ForeignKey(() => ResidentEntity, { name: 'household_members_resident_fk' })
  @Index('household_members_resident')
  @Ref()
  residentId!: string;
  @Short(16) relation!: Relation;
  @Day() fromDay!: string;
  @Day({ nullable: true }) toDay!: string | null;
}
