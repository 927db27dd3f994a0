import { Check, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import {
  SUPERVISION_ORIGINS,
  SUPERVISION_STATUSES,
  type SupervisionOrigin,
  type SupervisionStatus,
} from '#shared/domain/case/supervision';
import { Day, Id, Instant, Long, oneOf, Ref, Short } from '../columns';
import { CaseEntity } from './case.entity';
import { OrgUnitEntity } from './org-unit.entity';
import { WorkOrderEntity } from './work-order.entity';

/** A supervision (督办): a manager's question on an order, or on a case that nobody has, and the written answer. */
@Entity({ name: 'supervisions' })
@Check('supervisions_status', oneOf('status', SUPERVISION_STATUSES))
@Check('supervisions_origin', oneOf('origin', SUPERVISION_ORIGINS))
@Index('supervisions_unit_status', ['unitId', 'status'])
@Index('supervisions_status_due', ['status', 'dueAt'])
export class SupervisionEntity {
  @Id() id!: string;
  @ForeignKey(() => CaseEntity, { name: 'supervisions_case_fk' }) @Index('supervisions_case') @Ref() caseId!: string;
  /** Null where nobody has the case: the centre itself is asked. */
  @ForeignKey(() => WorkOrderEntity, { name: 'supervisions_order_fk' })
  @Index('supervisions_order')
  @Ref({ nullable: true })
  orderId!: string | null;
  @ForeignKey(() => OrgUnitEntity, { name: 'supervisions_unit_fk' }) @Ref({ nullable: true }) unitId!: string | null;
  @Short(16) status!: SupervisionStatus;
  @Short(24) origin!: SupervisionOrigin;
  @Short(1000) question!: string;
  @Day() dueDay!: string;
  /** The first instant after the day. */
  @Instant() dueAt!: string;
  @Index('supervisions_asked') @Instant() askedAt!: string;
  @Ref() askedById!: string;
  @Short(40) askedByName!: string;
  @Long() answer!: string;
  @Index('supervisions_answered') @Instant({ nullable: true }) answeredAt!: string | null;
  @Short(40) answeredByName!: string;
  /** How a co-ordinator who answers for the unit came by its answer; "" where the unit answered itself. */
  @Short(300) behalfNote!: string;
  @Instant({ nullable: true }) closedAt!: string | null;
  @Short(40) closedByName!: string;
  @Short(300) closeNote!: string;
  /** The one that this presses again. */
  @Ref({ nullable: true }) previousId!: string | null;
  @VersionColumn({ type: 'integer' }) version!: number;
}
