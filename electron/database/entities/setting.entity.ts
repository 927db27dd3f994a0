import { Entity, PrimaryColumn } from 'typeorm';
import { Json } from '../columns';

/** A setting or fact of the office by its key. */
@Entity({ name: 'settings' })
export class SettingEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 }) key!: string;
  @Json() value!: object;
}
