import { Entity, ForeignKey, Index } from 'typeorm';
import { Day, Id, Instant, Ref, Short, Whole } from '../columns';
import { AccountEntity } from './account.entity';
import { OrgUnitEntity } from './org-unit.entity';

/** Somebody is away and somebody else answers (代班): a person, or a whole unit where no account is named. */
@Entity({ name: 'stand_ins' })
@Index('stand_ins_days', ['lastDay', 'firstDay'])
export class StandInEntity {
  @Id() id!: string;
  @ForeignKey(() => OrgUnitEntity, { name: 'stand_ins_absent_unit_fk' }) @Ref() absentUnitId!: string;
  @ForeignKey(() => AccountEntity, { name: 'stand_ins_absent_account_fk' })
  @Ref({ nullable: true })
  absentAccountId!: string | null;
  @ForeignKey(() => OrgUnitEntity, { name: 'stand_ins_unit_fk' }) @Ref() standInUnitId!: string;
  @ForeignKey(() => AccountEntity, { name: 'stand_ins_account_fk' })
  @Ref({ nullable: true })
  standInAccountId!: string | null;
  @Day() firstDay!: string;
  /** Inclusive; the day before the ending where it was ended early, also before `firstDay`. */
  @Day() lastDay!: string;
  @Short(200) reason!: string;
  @Instant() createdAt!: string;
  @Short(40) createdByName!: string;
  @Instant({ nullable: true }) endedAt!: string | null;
  @Short(40) endedByName!: string;
  @Whole() version!: number;
}
