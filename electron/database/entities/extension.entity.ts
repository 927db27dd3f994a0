import { Check, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { CLOCK_REQUEST_STATES, type ClockRequestState } from '#shared/domain/clocks/clock-requests';
import { Id, Instant, oneOf, Ref, Short, Whole } from '../columns';
import { CaseEntity } from './case.entity';

/** A later deadline (延期): asked for, approved or refused by a manager. */
@Entity({ name: 'extensions' })
@Check('extensions_state', oneOf('state', CLOCK_REQUEST_STATES))
@Index('extensions_state_asked', ['state', 'askedAt'])
export class ExtensionEntity {
  @Id() id!: string;
  @ForeignKey(() => CaseEntity, { name: 'extensions_case_fk' }) @Index('extensions_case') @Ref() caseId!: string;
  @Short(16) state!: ClockRequestState;
  /** More days, in the unit of the case's limit. */
  @Whole() amount!: number;
  @Short(500) reason!: string;
  /** The end before and after, once it is approved. */
  @Instant({ nullable: true }) dueBefore!: string | null;
  @Instant({ nullable: true }) dueAfter!: string | null;
  @Instant() askedAt!: string;
  @Ref() askedById!: string;
  @Short(40) askedByName!: string;
  @Instant({ nullable: true }) decidedAt!: string | null;
  @Short(40) decidedByName!: string;
  @Short(500) decisionReason!: string;
  @VersionColumn({ type: 'integer' }) version!: number;
}
