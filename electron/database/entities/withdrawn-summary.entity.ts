import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, Json, Ref, Short } from '../columns';
import { SummaryEntity } from './summary.entity';

/** A monthly summary as it was signed before two persons unlocked the month. It never changes. */
@Entity({ name: 'withdrawn_summaries' })
export class WithdrawnSummaryEntity {
  @Id() id!: string;
  @Index('withdrawn_summaries_summary')
  @ForeignKey(() => SummaryEntity, { name: 'withdrawn_summaries_summary_fk' })
  @Ref()
  summaryId!: string;
  @Json() content!: object;
  @Instant() generatedAt!: string;
  @Short(40) preparedByName!: string;
  @Short(40) reviewedByName!: string;
  @Short(40) signedByName!: string;
  @Instant() signedAt!: string;
  @Instant() withdrawnAt!: string;
  @Short(40) withdrawnByName!: string;
  /** Who stood beside whoever unlocked it. */
  @Short(40) secondName!: string;
  @Short(200) reason!: string;
}
