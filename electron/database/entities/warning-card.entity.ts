import { Check, Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import { CLOCK_KINDS, type ClockKind } from '#shared/domain/clocks/case-clocks';
import {
  APPEAL_DECISIONS,
  type AppealDecision,
  CARD_COLOURS,
  type CardColour,
} from '#shared/domain/clocks/warning-card';
import { Id, Instant, oneOf, Ref, Short } from '../columns';
import { CaseEntity } from './case.entity';
import { WorkOrderEntity } from './work-order.entity';

/** A yellow or red card (预警) that was given for a clock. It stays after its clock has ended: months count it. */
@Entity({ name: 'warning_cards' })
@Check('warning_cards_kind', oneOf('kind', CLOCK_KINDS))
@Check('warning_cards_colour', oneOf('colour', CARD_COLOURS))
@Check('warning_cards_decision', oneOf('decision', APPEAL_DECISIONS))
@Index('warning_cards_once', ['clockKey', 'colour', 'dueAt'], { unique: true })
@Index('warning_cards_settled_due', ['settledAt', 'dueAt'])
@Index('warning_cards_settled_issued', ['settledAt', 'issuedAt'])
export class WarningCardEntity {
  @Id() id!: string;
  /** Kind with the order's or case's id: two programs cannot give the same card twice. */
  @Short(60) clockKey!: string;
  @ForeignKey(() => CaseEntity, { name: 'warning_cards_case_fk' }) @Index('warning_cards_case') @Ref() caseId!: string;
  @ForeignKey(() => WorkOrderEntity, { name: 'warning_cards_order_fk' })
  @Ref({ nullable: true })
  orderId!: string | null;
  @Short(16) kind!: ClockKind;
  @Short(8) colour!: CardColour;
  /** When the clock turned, also where the program was off then. */
  @Index('warning_cards_issued') @Instant() issuedAt!: string;
  /** When the program gave it. */
  @Instant() givenAt!: string;
  @Instant() dueAt!: string;
  @Index('warning_cards_unit') @Ref({ nullable: true }) receiverUnitId!: string | null;
  @Index('warning_cards_account') @Ref({ nullable: true }) receiverAccountId!: string | null;
  /** When its clock ended or moved, a red card took its place, or a manager withdrew it; null while it stands. */
  @Instant({ nullable: true }) settledAt!: string | null;
  @Short(500) appeal!: string;
  @Instant({ nullable: true }) appealedAt!: string | null;
  @Short(40) appealedByName!: string;
  @Short(16, { nullable: true }) decision!: AppealDecision | null;
  @Short(500) decisionReason!: string;
  @Instant({ nullable: true }) decidedAt!: string | null;
  @Short(40) decidedByName!: string;
  @VersionColumn({ type: 'integer' }) version!: number;
}
