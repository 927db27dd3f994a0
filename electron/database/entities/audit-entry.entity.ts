import { Entity, Index } from 'typeorm';
import type { AuditChange } from '#shared/domain/audit/audit-change';
import { Id, Instant, Json, Ref, Short } from '../columns';

/** One act: who, when, at which computer, what, on what. Written in the act's own transaction, never changed. */
@Entity({ name: 'audit_entries' })
@Index('audit_entries_actor_at', ['actorName', 'at'])
export class AuditEntryEntity {
  @Id() id!: string;
  @Index('audit_entries_at') @Instant() at!: string;
  @Ref({ nullable: true }) actorId!: string | null;
  @Short(40) actorName!: string;
  @Short(60) action!: string;
  @Index('audit_entries_case') @Ref({ nullable: true }) caseId!: string | null;
  @Index('audit_entries_subject') @Short(36) subjectId!: string;
  @Json() detail!: Record<string, string | number | boolean | null>;
  /** The computer, as it calls itself, under the id in its data folder; "" where that was not recorded. */
  @Short(36, { default: '' }) deskId!: string;
  @Short(60, { default: '' }) deskName!: string;
  /** Fields that the act changed; null where it changed none. */
  @Json({ nullable: true }) changes!: readonly AuditChange[] | null;
}

/** What is kept of an entry that no computer of the office made, and that changed no field. */
export const NO_DESK = { deskId: '', deskName: '', changes: null } as const;
