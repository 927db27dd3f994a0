import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, Ref, Short } from '../columns';
import { CaseEntity } from './case.entity';

/** That two cases belong together and both go on. One row for both; `caseId` is the smaller of the two ids. */
@Entity({ name: 'case_links' })
@Index('case_links_pair', ['caseId', 'otherCaseId'], { unique: true })
export class CaseLinkEntity {
  @Id() id!: string;
  @ForeignKey(() => CaseEntity, { name: 'case_links_case_fk' }) @Ref() caseId!: string;
  @ForeignKey(() => CaseEntity, { name: 'case_links_other_fk' })
  @Index('case_links_other')
  @Ref()
  otherCaseId!: string;
  @Instant() linkedAt!: string;
  @Short(40) linkedByName!: string;
}
