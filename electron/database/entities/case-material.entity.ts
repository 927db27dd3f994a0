import { Entity, ForeignKey, Index } from 'typeorm';
import type { Material } from '#shared/domain/catalogue/service-item';
import { Flag, Id, Instant, Json, Ref, Whole } from '../columns';
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
  /** When the applicant was told that it is missing; null where he never was. A later notification may name it again. */
  @Instant({ nullable: true }) toldAt!: string | null;
  /** When it came in after the case was taken down; null where it was there from the start, or is not in. */
  @Instant({ nullable: true }) handedInAt!: string | null;
}
