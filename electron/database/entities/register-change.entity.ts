import { Entity, Index } from 'typeorm';
import type { AuditAction } from '#shared/domain/audit/acts';
import type { AuditChange } from '#shared/domain/audit/audit-change';
import type { RegisterSubject } from '#shared/domain/register/vocabulary';
import { Id, Instant, Ref, SealedJson, Short } from '../columns';

/** An entry of a register's history: who changed which fields when, from what to what. Written once, never changed. */
@Entity({ name: 'register_changes' })
@Index('register_changes_subject', ['subjectId', 'at'])
export class RegisterChangeEntity {
  @Id() id!: string;
  @Short(10) subjectKind!: RegisterSubject;
  @Ref() subjectId!: string;
  @Instant() at!: string;
  @Ref({ nullable: true }) actorId!: string | null;
  @Short(40) actorName!: string;
  @Short(40) action!: AuditAction;
  @SealedJson() changedFields!: readonly AuditChange[];
}
