import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, Ref, Sealed, Short } from '../columns';
import { AccountEntity } from './account.entity';
import { CaseEntity } from './case.entity';

/** What a resident said later about a case (补充诉求), instead of a second case. Only added to. */
@Entity({ name: 'case_notes' })
export class CaseNoteEntity {
  @Id() id!: string;
  @ForeignKey(() => CaseEntity, { name: 'case_notes_case_fk' })
  @Index('case_notes_case')
  @Ref()
  caseId!: string;
  @Instant() at!: string;
  @ForeignKey(() => AccountEntity, { name: 'case_notes_author_fk' }) @Ref() authorId!: string;
  @Short(40) authorName!: string;
  @Short(60) callerName!: string;
  @Sealed() phone!: string;
  @Short(1000) text!: string;
}
