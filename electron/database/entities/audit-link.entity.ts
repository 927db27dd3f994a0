import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Ref, Short } from '../columns';

/** The place of an entry in the chain of the log: entries count from 1, without a gap. Never changed. */
@Entity({ name: 'audit_links' })
export class AuditLinkEntity {
  @PrimaryColumn({ type: 'integer' }) seq!: number;
  @Index('audit_links_entry', { unique: true }) @Ref() entryId!: string;
  /** SHA-256 (hex) over the link before and the entry. */
  @Short(64) hash!: string;
}
