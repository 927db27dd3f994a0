import { Entity, ForeignKey, Index } from 'typeorm';
import type { Material } from '#shared/domain/catalogue/service-item';
import { Flag, Id, Json, Ref, Whole } from '../columns';
import { CaseEntity } from './case.entity';

/** A material of a case's item, and what was handed in. The material is kept as the item's version had it. */
@Entity({ name: 'case_materials' })
@Index('case_materials_case', ['caseId', 'position'], { unique: true })
export class CaseMaterialEntity {
  @Id() id!: string;
  @ForeignKey(() => CaseEntity, { name: 'case_materials_case_fk' }) @Ref() caseId!: string;
  @Whole() position!: number;
  @Json() material!: Material;
  @Flag() isSubmitted!: boolean;
  @Flag() isWaived!: boolean;
  @Flag() isOriginalSeen!: boolean;
  @Whole() pages!: number;
}
