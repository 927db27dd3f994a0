import { Entity, ForeignKey, Index, VersionColumn } from 'typeorm';
import type { Tenure } from '#shared/domain/register/vocabulary';
import { BlindIndex, Flag, Id, Instant, Ref, Sealed, Short, Whole } from '../columns';
import { wholeToken } from '../sealing/blind-index';
import { OrgUnitEntity } from './org-unit.entity';

/** A dwelling (住房). The house is public; which door of it is somebody's home is sealed. */
@Entity({ name: 'dwellings' })
@Index('dwellings_door', ['communityId', 'place', 'building', 'entrance', 'roomToken'], { unique: true })
@Index('dwellings_order', ['houseOrder', 'id'])
export class DwellingEntity {
  @Id() id!: string;
  @ForeignKey(() => OrgUnitEntity, { name: 'dwellings_community_fk' }) @Ref() communityId!: string;
  @ForeignKey(() => OrgUnitEntity, { name: 'dwellings_grid_fk' }) @Ref({ nullable: true }) gridId!: string | null;
  @Short(60) place!: string;
  @Short(20) building!: string;
  @Short(20) entrance!: string;
  @Sealed() room!: string;
  @BlindIndex('room', (vault, plain) => wholeToken(vault, 'room', plain)) roomToken?: string;
  /** By what houses are sorted; see `orderOfHouse`. */
  @Short(120) houseOrder!: string;
  /** In hundredths of a square metre; null where it is not known. */
  @Whole({ nullable: true }) area!: number | null;
  @Short(10) tenure!: Tenure;
  /** Whether a property company looks after it (物业管理). */
  @Flag() isManaged!: boolean;
  @Instant() createdAt!: string;
  @Instant() updatedAt!: string;
  @VersionColumn({ type: 'integer' }) version!: number;
}
