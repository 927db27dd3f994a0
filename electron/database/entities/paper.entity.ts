import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { PAPER_TYPES, type PaperType } from '#shared/domain/case/vocabulary';
import { Id, Instant, oneOf, Ref, SealedJson, Short, Whole } from '../columns';
import { CaseEntity } from './case.entity';

/** A paper (文书) of a case. `content` is its view model on the day: a later print shows the same words. */
@Entity({ name: 'papers' })
@Check('papers_type_2', oneOf('type', PAPER_TYPES))
export class PaperEntity {
  @Id() id!: string;
  @ForeignKey(() => CaseEntity, { name: 'papers_case_fk' }) @Index('papers_case') @Ref() caseId!: string;
  @Short(30) type!: PaperType;
  @Index('papers_number', { unique: true }) @Short(60) number!: string;
  @SealedJson() content!: object;
  @Instant() madeAt!: string;
  @Short(40) madeByName!: string;
  @Whole() printCount!: number;
}
