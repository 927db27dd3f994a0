import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { CARDS, type Card } from '#shared/domain/case/vocabulary';
import { CLOCK_KINDS, type ClockKind } from '#shared/domain/clocks/case-clocks';
import { Flag, Id, Instant, oneOf, Ref, Short } from '../columns';
import { CaseEntity } from './case.entity';
import { WorkOrderEntity } from './work-order.entity';

/** A clock that runs, as it was read last. Made from the case by `CaseClocks.follow` alone; a clock that has ended has no row. */
@Entity({ name: 'case_clocks' })
@Check('case_clocks_kind', oneOf('kind', CLOCK_KINDS))
@Check('case_clocks_card', oneOf('card', CARDS))
@Index('case_clocks_kind_due', ['kind', 'dueAt'])
export class CaseClockEntity {
  @Id() id!: string;
  @ForeignKey(() => CaseEntity, { name: 'case_clocks_case_fk' }) @Index('case_clocks_case') @Ref() caseId!: string;
  @ForeignKey(() => WorkOrderEntity, { name: 'case_clocks_order_fk' }) @Ref({ nullable: true }) orderId!: string | null;
  @Short(16) kind!: ClockKind;
  @Instant() startedAt!: string;
  /** Null while the clock stands still. */
  @Instant({ nullable: true }) dueAt!: string | null;
  @Index('case_clocks_yellow') @Instant({ nullable: true }) yellowAt!: string | null;
  @Index('case_clocks_red') @Instant({ nullable: true }) redAt!: string | null;
  @Flag() isEstimated!: boolean;
  @Ref({ nullable: true }) receiverUnitId!: string | null;
  @Ref({ nullable: true }) receiverAccountId!: string | null;
  /** The card that was given for it so far. */
  @Short(8) card!: Card;
}
