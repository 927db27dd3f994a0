import { Entity, ForeignKey, Index } from 'typeorm';
import type { CaseResult, DeliveryMethod, RatingWay, ReviewVerdict } from '#shared/domain/case/vocabulary';
import { Flag, Id, Instant, Long, Ref, Short, Whole } from '../columns';
import { CaseEntity } from './case.entity';

/** An earlier handling of a case that was closed and then reopened: how it had ended, as the months counted it. */
@Entity({ name: 'case_handlings' })
@Index('case_handlings_closed', ['closedAt', 'reopenedAt'])
export class CaseHandlingEntity {
  @Id() id!: string;
  @ForeignKey(() => CaseEntity, { name: 'case_handlings_case_fk' })
  @Index('case_handlings_case')
  @Ref()
  caseId!: string;
  @Instant() openedAt!: string;
  @Instant() closedAt!: string;
  @Instant() reopenedAt!: string;
  @Short(500) reopenReason!: string;
  @Ref({ nullable: true }) reopenedById!: string | null;
  @Short(40) reopenedByName!: string;
  @Instant({ nullable: true }) dueAt!: string | null;
  @Whole({ nullable: true }) promisedDays!: number | null;
  @Whole({ nullable: true }) usedDays!: number | null;
  @Short(16, { nullable: true }) result!: CaseResult | null;
  @Long() resultText!: string;
  @Instant({ nullable: true }) deliveredAt!: string | null;
  @Short(16, { nullable: true }) deliveryMethod!: DeliveryMethod | null;
  @Short(60) deliveryReceiver!: string;
  @Whole({ nullable: true }) rating!: number | null;
  @Index('case_handlings_rated') @Instant({ nullable: true }) ratedAt!: string | null;
  @Short(16, { nullable: true }) ratedBy!: RatingWay | null;
  @Short(300) ratingComment!: string;
  /** When the days to rate it had passed without a rating; null where they had not. */
  @Instant({ nullable: true }) silentAt!: string | null;
  @Instant({ nullable: true }) calledBackAt!: string | null;
  @Flag({ nullable: true }) isSolved!: boolean | null;
  @Flag({ nullable: true }) isSatisfied!: boolean | null;
  @Short(300) callbackNote!: string;
  @Short(16, { nullable: true }) remedyReviewed!: ReviewVerdict | null;
}
