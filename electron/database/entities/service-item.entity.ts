import { Entity, Index } from 'typeorm';
import { completeItem, type ServiceItem } from '#shared/domain/catalogue/service-item';
import { Flag, Id, Instant, Json, Ref, Short, Whole } from '../columns';

/** One version of a service item (事项). A version is never changed; editing adds the next and moves `isCurrent`. */
@Entity({ name: 'service_items' })
@Index('service_items_version', ['itemId', 'version'], { unique: true })
export class ServiceItemEntity {
  @Id() id!: string;
  @Short(40) itemId!: string;
  @Whole() version!: number;
  @Short(120) name!: string;
  @Flag() isCurrent!: boolean;
  @Flag() isRetired!: boolean;
  /** Read in today's shape, whichever program saved it. */
  @Json({ transformer: { to: (item: ServiceItem) => item, from: completeItem } }) item!: ServiceItem;
  @Instant() savedAt!: string;
  @Ref({ nullable: true }) savedById!: string | null;
  @Short(40) savedByName!: string;
}
