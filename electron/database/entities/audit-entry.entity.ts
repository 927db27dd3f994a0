import { Entity, Index } from 'typeorm';
import { Id, Instant, Json, Ref, Short } from '../columns';

/** One act: who, when, what, on what. Written in the act's own transaction, never changed. */
@Entity({ name: 'audit_entries' })
export class AuditEntryEntity {
  @Id() id!: string;
  @Index('audit_entries_at') @Instant() at!: string;
  @Ref({ nullable: true }) actorId!: string | null;
  @Short(40) actorName!: string;
  @Short(60) action!: string;
  @Index('audit_entries_case') @Ref({ nullable: true }) caseId!: string | null;
  @Index('audit_entries_subject') @Short(36) subjectId!: string;
  @Json() detail!: Record<string, string | number | boolean | null>;
}
