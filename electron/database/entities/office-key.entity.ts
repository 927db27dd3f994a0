import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { Instant, Json, Long, oneOf, Ref, Whole } from '../columns';

/** The table of keys. */
export const OFFICE_KEYS = 'office_keys';

/** What a key of the office is for. */
export const KEY_PURPOSES = ['data', 'index', 'signing', 'recovery'] as const;
export type KeyPurpose = (typeof KEY_PURPOSES)[number];

/** How a key is made of the recovery phrase. */
export interface PhraseDerivation {
  readonly kind: 'hkdf-sha256';
  /** Base64url. */
  readonly salt: string;
}

/**
 * A key of the office, sealed by the master key; the row `recovery` is the master key itself, sealed by the recovery phrase.
 * The data key with the highest number seals what is written now.
 */
@Entity({ name: OFFICE_KEYS })
@Check('office_keys_purpose', oneOf('purpose', KEY_PURPOSES))
export class OfficeKeyEntity {
  /** `data-1`, `index-1` …: two programs that begin an office at once cannot both. */
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 10 }) purpose!: KeyPurpose;
  @Whole() no!: number;
  /** Name of the master key. */
  @Ref() masterId!: string;
  @Long() sealed!: string;
  @Json({ nullable: true }) derivation!: PhraseDerivation | null;
  @Instant() createdAt!: string;
  /** When words of the printed phrase were typed in again. */
  @Instant({ nullable: true }) confirmedAt!: string | null;
}
