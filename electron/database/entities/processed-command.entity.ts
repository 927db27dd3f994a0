import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Ref, SealedJson, Short } from '../columns';

/** A change that was done, by its idempotency key, with its answer: sent twice, it is done once. */
@Entity({ name: 'processed_commands' })
export class ProcessedCommandEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) key!: string;
  @Short(60) command!: string;
  @Ref({ nullable: true }) accountId!: string | null;
  @Index('processed_commands_at') @Instant() at!: string;
  @SealedJson({ nullable: true }) answer!: object | null;
}
