import { Check, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { ORDER_ROLES, ORDER_STATUSES, type OrderRole, type OrderStatus } from '#shared/domain/case/vocabulary';
import type { DeadlineLimit } from '#shared/domain/deadline/deadline-types';
import type { RouteReason } from '#shared/domain/routing/route-reason';
import { Day, Flag, Id, Instant, Json, Long, oneOf, Ref, Short, Whole } from '../columns';
import { AccountEntity } from './account.entity';
import { CaseEntity } from './case.entity';
import { OrgUnitEntity } from './org-unit.entity';

/** A reply that was sent back for rework, with the reason. */
export interface EarlierReply {
  readonly reply: string;
  readonly repliedAt: string;
  readonly repliedByName: string;
  readonly reworkReason: string;
}

/** A work order (协办工单): what the back office gives to one unit or person for a case. */
@Entity({ name: 'work_orders' })
@Check('work_orders_role', oneOf('role', ORDER_ROLES))
@Check('work_orders_status', oneOf('status', ORDER_STATUSES))
@Index('work_orders_unit_status', ['unitId', 'status', 'dueAt'])
@Index('work_orders_unit_due', ['unitId', 'dueAt'])
@Index('work_orders_status_due', ['status', 'dueAt'])
@Index('work_orders_dispatched_id', ['dispatchedAt', 'id'])
export class WorkOrderEntity {
  @Id() id!: string;
  @ForeignKey(() => CaseEntity, { name: 'work_orders_case_fk' }) @Index('work_orders_case') @Ref() caseId!: string;
  @Short(16) role!: OrderRole;
  @Short(16) status!: OrderStatus;
  @ForeignKey(() => OrgUnitEntity, { name: 'work_orders_unit_fk' }) @Ref() unitId!: string;
  @ForeignKey(() => AccountEntity, { name: 'work_orders_account_fk' })
  @Index('work_orders_account')
  @Ref({ nullable: true })
  accountId!: string | null;
  @Short(1000) instructions!: string;
  /** Why it went to this unit; null on orders from before reasons were kept as data, which have `routeReason`. */
  @Json({ nullable: true }) route!: RouteReason | null;
  @Short(300, { default: '' }) routeReason!: string;
  @Instant() dispatchedAt!: string;
  @Ref() dispatchedById!: string;
  @Short(40) dispatchedByName!: string;
  /** The order's own limit from dispatch, or its own day; both are null where it has the case's limit. */
  @Json({ nullable: true }) ownLimit!: DeadlineLimit | null;
  @Day({ nullable: true }) dueDay!: string | null;
  @Index('work_orders_due') @Instant({ nullable: true }) dueAt!: string | null;
  @Instant({ nullable: true }) yellowAt!: string | null;
  @Instant({ nullable: true }) signedAt!: string | null;
  @Short(40) signedByName!: string;
  @Instant({ nullable: true }) repliedAt!: string | null;
  @Short(40) repliedByName!: string;
  @Long() reply!: string;
  @Index('work_orders_returned') @Instant({ nullable: true }) returnedAt!: string | null;
  @Short(500) returnReason!: string;
  @Short(40, { default: '' }) returnedByName!: string;
  /** A manager decided that this unit takes it: the unit cannot return it. */
  @Flag({ default: false }) isByManager!: boolean;
  @Short(500) reworkReason!: string;
  @Whole() reworkCount!: number;
  /** Replies that a rework sent back, oldest first; null while there are none. */
  @Json({ nullable: true }) earlierReplies!: EarlierReply[] | null;
  /** The order that this one took the place of. */
  @Ref({ nullable: true }) previousOrderId!: string | null;
  /** The step of the item's flow that it is for; null for what a co-ordinator gave beside it. */
  @Short(40, { nullable: true }) stepKey!: string | null;
  @VersionColumn({ type: 'integer' }) version!: number;
}
