import { Entity, PrimaryColumn } from 'typeorm';
import { Day, Short, Whole } from '../columns';

/** The seal of a day of the log: the office's signature under the last link that was written on it. Never changed. */
@Entity({ name: 'audit_seals' })
export class AuditSealEntity {
  @PrimaryColumn({ type: 'integer' }) no!: number;
  @Day() day!: string;
  @Whole() seq!: number;
  @Short(64) hash!: string;
  /** The public key, base64url. */
  @Short(43) signedBy!: string;
  @Short(86) signature!: string;
}
