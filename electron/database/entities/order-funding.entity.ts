import { Check, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { FUNDING_KINDS, FUNDING_STATUSES, type FundingKind, type FundingStatus } from '#shared/domain/money/funding';
import { Id, Instant, oneOf, Ref, Short, Whole } from '../columns';
import { CaseEntity } from './case.entity';
import { FundingWaiverEntity } from './funding-waiver.entity';
import { OrgUnitEntity } from './org-unit.entity';
import { WorkOrderEntity } from './work-order.entity';

/** The funding decision that an order was sent with (费随事转): money, or a waiver as it was on the day. */
@Entity({ name: 'order_fundings' })
@Check('order_fundings_kind', oneOf('kind', FUNDING_KINDS))
@Check('order_fundings_status', oneOf('status', FUNDING_STATUSES))
@Index('order_fundings_unit_sent', ['unitId', 'sentAt'])
export class OrderFundingEntity {
  @Id() id!: string;
  @ForeignKey(() => WorkOrderEntity, { name: 'order_fundings_order_fk' })
  @Index('order_fundings_order', { unique: true })
  @Ref()
  orderId!: string;
  @ForeignKey(() => CaseEntity, { name: 'order_fundings_case_fk' })
  @Index('order_fundings_case')
  @Ref()
  caseId!: string;
  @ForeignKey(() => OrgUnitEntity, { name: 'order_fundings_unit_fk' }) @Ref() unitId!: string;
  @Short(16) kind!: FundingKind;
  @Short(16) status!: FundingStatus;
  /** 0 for a waiver. */
  @Whole() amountFen!: number;
  @Short(60) source!: string;
  @ForeignKey(() => FundingWaiverEntity, { name: 'order_fundings_waiver_fk' })
  @Index('order_fundings_waiver')
  @Ref({ nullable: true })
  waiverId!: string | null;
  @Short(300) reason!: string;
  @Ref({ nullable: true }) managerId!: string | null;
  @Short(40) managerName!: string;
  @Index('order_fundings_sent') @Instant() sentAt!: string;
  @Ref() sentById!: string;
  @Short(40) sentByName!: string;
  /** End of the time to confirm the receipt; null for a waiver. */
  @Instant({ nullable: true }) confirmDueAt!: string | null;
  @Whole({ nullable: true }) receivedFen!: number | null;
  @Short(300) receivedNote!: string;
  @Index('order_fundings_confirmed') @Instant({ nullable: true }) confirmedAt!: string | null;
  @Short(40) confirmedByName!: string;
  /** When the order ended before the money was confirmed. */
  @Instant({ nullable: true }) endedAt!: string | null;
  @VersionColumn({ type: 'integer' }) version!: number;
}
