import { Check, Entity, PrimaryColumn } from 'typeorm';
import type { Urgency } from '#shared/domain/case/vocabulary';
import type { SectionKey } from '#shared/domain/organisation/org-unit';
import { Flag, Json, oneOf, Short, Whole } from '../columns';

/** A category of appeals (部件/事件) or a kind of service (便民服务), by its code. */
@Entity({ name: 'categories' })
@Check('categories_tree', oneOf('tree', ['thing', 'event', 'service']))
export class CategoryEntity {
  @PrimaryColumn({ type: 'varchar', length: 20 }) code!: string;
  @Short(20, { nullable: true }) parentCode!: string | null;
  @Short(60) name!: string;
  @Short(8) tree!: 'thing' | 'event' | 'service';
  @Json() synonyms!: string[];
  @Short(30, { nullable: true }) defaultSection!: SectionKey | 'community' | null;
  @Short(20) urgency!: Urgency;
  @Flag() isRetired!: boolean;
  @Whole() position!: number;
}
