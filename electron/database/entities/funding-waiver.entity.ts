import { Check, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { WAIVER_STATUSES, type WaiverStatus } from '#shared/domain/money/funding';
import { Day, Id, Instant, oneOf, Ref, Short } from '../columns';
import { AccountEntity } from './account.entity';
import { CaseEntity } from './case.entity';
import { OrgUnitEntity } from './org-unit.entity';

/** A waiver of an order's money (免拨): asked for by a co-ordinator for a case, or given by a manager in advance. */
@Entity({ name: 'funding_waivers' })
@Check('funding_waivers_status', oneOf('status', WAIVER_STATUSES))
@Index('funding_waivers_status_asked', ['status', 'askedAt'])
export class FundingWaiverEntity {
  @Id() id!: string;
  /** The street that it holds in; null for every street of the district. */
  @Ref({ nullable: true }) streetId!: string | null;
  /** The case that it is for; null where it was given in advance. */
  @ForeignKey(() => CaseEntity, { name: 'funding_waivers_case_fk' })
  @Index('funding_waivers_case')
  @Ref({ nullable: true })
  caseId!: string | null;
  /** The unit that it is for; null for every community. */
  @ForeignKey(() => OrgUnitEntity, { name: 'funding_waivers_unit_fk' })
  @Ref({ nullable: true })
  unitId!: string | null;
  /** `item:<id>` or `category:<code>`; null for every matter. */
  @Short(60, { nullable: true }) matterKey!: string | null;
  @Short(120) matterName!: string;
  @Short(300) reason!: string;
  @Short(16) status!: WaiverStatus;
  @Ref() askedById!: string;
  @Short(40) askedByName!: string;
  @Instant() askedAt!: string;
  @ForeignKey(() => AccountEntity, { name: 'funding_waivers_manager_fk' })
  @Ref({ nullable: true })
  managerId!: string | null;
  @Short(40) managerName!: string;
  @Instant({ nullable: true }) decidedAt!: string | null;
  /** Why it was refused or ended, or what the manager adds. */
  @Short(300) note!: string;
  /** The last day of one given in advance; null where it has no end. */
  @Day({ nullable: true }) lastDay!: string | null;
  @VersionColumn({ type: 'integer' }) version!: number;
}
