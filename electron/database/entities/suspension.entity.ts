import { Check, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import {
  CLOCK_REQUEST_STATES,
  type ClockRequestState,
  SUSPENSION_GROUNDS,
  type SuspensionGround,
} from '#shared/domain/clocks/clock-requests';
import { Id, Instant, oneOf, Ref, Short, Whole } from '../columns';
import { CaseEntity } from './case.entity';
import { WorkOrderEntity } from './work-order.entity';

/** A stretch in which a case's clock stands still (挂起): asked for, approved or refused, and ended. */
@Entity({ name: 'suspensions' })
@Check('suspensions_state', oneOf('state', CLOCK_REQUEST_STATES))
@Check('suspensions_ground', oneOf('ground', SUSPENSION_GROUNDS))
@Index('suspensions_state_asked', ['state', 'askedAt'])
export class SuspensionEntity {
  @Id() id!: string;
  @ForeignKey(() => CaseEntity, { name: 'suspensions_case_fk' }) @Index('suspensions_case') @Ref() caseId!: string;
  /** The order of the special step that it lasts as long as; null where it was asked for. */
  @ForeignKey(() => WorkOrderEntity, { name: 'suspensions_order_fk' })
  @Index('suspensions_order')
  @Ref({ nullable: true })
  orderId!: string | null;
  @Short(16) state!: ClockRequestState;
  @Short(20) ground!: SuspensionGround;
  @Short(500) reason!: string;
  /** Working days that it is expected to take, as the resident is told; null where nobody knows. */
  @Whole({ nullable: true }) expectedDays!: number | null;
  /** From when the clock stands still, where approved. */
  @Instant() startsAt!: string;
  /** When it runs again; null while it stands. */
  @Instant({ nullable: true }) endedAt!: string | null;
  @Short(40) endedByName!: string;
  @Instant() askedAt!: string;
  @Ref() askedById!: string;
  @Short(40) askedByName!: string;
  @Instant({ nullable: true }) decidedAt!: string | null;
  @Short(40) decidedByName!: string;
  @Short(500) decisionReason!: string;
  @VersionColumn({ type: 'integer' }) version!: number;
}
