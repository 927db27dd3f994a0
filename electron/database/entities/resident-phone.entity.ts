import { Entity, ForeignKey, Index } from 'typeorm';
import type { PhoneKind } from '#shared/domain/register/vocabulary';
import { BlindIndex, Id, Ref, Sealed, Short } from '../columns';
import { endToken, PHONE_PATH, pathToken } from '../sealing/blind-index';
import { ResidentEntity } from './resident.entity';

/** A further telephone of a resident; the main one is on his record. */
@Entity({ name: 'resident_phones' })
export class ResidentPhoneEntity {
  @Id() id!: string;
  @ForeignKey(() => ResidentEntity, { name: 'resident_phones_resident_fk' })
  @Index('resident_phones_resident')
  @Ref()
  residentId!: string;
  @Short(10) kind!: PhoneKind;
  @Sealed() phone!: string;
  @Index('resident_phones_path')
  @BlindIndex('phone', (vault, plain) => pathToken(vault, PHONE_PATH, plain))
  phonePath?: string;
  @Index('resident_phones_end')
  @BlindIndex('phone', (vault, plain) => endToken(vault, PHONE_PATH, plain))
  phoneEnd?: string;
}
