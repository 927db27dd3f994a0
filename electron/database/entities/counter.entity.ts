import { Entity, PrimaryColumn } from 'typeorm';
import { Whole } from '../columns';

/** Last serial handed out in a scope, e.g. case numbers of one day. Only ever grows, so no number is used twice. */
@Entity({ name: 'counters' })
export class CounterEntity {
  @PrimaryColumn({ type: 'varchar', length: 80 }) scope!: string;
  @Whole() last!: number;
}
