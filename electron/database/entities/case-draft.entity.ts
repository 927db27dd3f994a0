import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, Ref, SealedJson } from '../columns';
import { AccountEntity } from './account.entity';

/** What a clerk has typed at the counter and not yet finished. */
@Entity({ name: 'case_drafts' })
export class CaseDraftEntity {
  @Id() id!: string;
  @ForeignKey(() => AccountEntity, { name: 'case_drafts_account_fk' })
  @Index('case_drafts_account')
  @Ref()
  accountId!: string;
  @SealedJson() content!: object;
  @Instant() savedAt!: string;
}
