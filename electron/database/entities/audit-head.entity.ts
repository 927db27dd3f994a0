import { Entity, PrimaryColumn } from 'typeorm';
import { Day, Short, Whole } from '../columns';

/** The end of the chain of the log, one row: what the last link is, signed by the office. It only goes on. */
@Entity({ name: 'audit_head' })
export class AuditHeadEntity {
  @PrimaryColumn({ type: 'integer' }) id!: number;
  @Whole() seq!: number;
  @Short(64) hash!: string;
  /** How many days are sealed. */
  @Whole() seals!: number;
  /** Business day on which the last link was written. */
  @Day() day!: string;
  /** The public key and the signature, base64url; "" where the office had no key yet. */
  @Short(43) signedBy!: string;
  @Short(86) signature!: string;
}
