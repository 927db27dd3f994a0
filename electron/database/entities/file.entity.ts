import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant, Ref, Short, Whole } from '../columns';
import { CaseEntity } from './case.entity';
import { WorkOrderEntity } from './work-order.entity';

/** A file of a case or order; its bytes lie in the data folder under their hash. */
@Entity({ name: 'files' })
export class FileEntity {
  @Id() id!: string;
  @ForeignKey(() => CaseEntity, { name: 'files_case_fk' }) @Index('files_case') @Ref() caseId!: string;
  @ForeignKey(() => WorkOrderEntity, { name: 'files_order_fk' })
  @Index('files_order')
  @Ref({ nullable: true })
  orderId!: string | null;
  @Short(200) name!: string;
  @Short(100) mimeType!: string;
  @Whole() size!: number;
  @Short(64) sha256!: string;
  @Instant() addedAt!: string;
  @Ref() addedById!: string;
  @Short(40) addedByName!: string;
}
