import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { MasterKey } from '../security/master-keys.port';
import { keyOfPhrase } from '../security/recovery-phrase';
import { BrokenSealError, decrypt, encrypt } from '../security/vault';
import { createWriter, type DatabaseLocation } from './data-source';
import { OfficeKeyEntity } from './entities/office-key.entity';

const SALT_BYTES = 16;

/** A row with the master key, sealed by the secret of a recovery phrase. */
export function makeRecoveryRow(no: number, master: MasterKey, secret: Buffer, now: string): OfficeKeyEntity {
  const id = `recovery-${no}`;
  const salt = randomBytes(SALT_BYTES);
  const sealed = encrypt(keyOfPhrase(secret, salt), master.key, contextOf(id, master.id)).toString('base64url');
  const derivation = { kind: 'hkdf-sha256', salt: salt.toString('base64url') } as const;
  return { id, purpose: 'recovery', no, masterId: master.id, sealed, derivation, createdAt: now, confirmedAt: null };
}

/** The master key that a phrase opens; null where it is the phrase of another office, or an old one. */
export async function openByPhrase(manager: EntityManager, secret: Buffer): Promise<MasterKey | null> {
  const rows = await manager.findBy(OfficeKeyEntity, { purpose: 'recovery' });
  for (const row of rows) {
    const key = openRecovery(row, secret);
    if (key !== null) return { id: row.masterId, key };
  }
  return null;
}

/** `openByPhrase` on an office that is not open, because its keys are not. */
export async function recoverMasterKey(location: DatabaseLocation, secret: Buffer): Promise<MasterKey | null> {
  const source = await createWriter(location).initialize();
  return openByPhrase(source.manager, secret).finally(() => source.destroy());
}

/** The master key in one row; null where the secret is of another phrase. */
export function openRecovery(
  { id, masterId, sealed, derivation }: Pick<OfficeKeyEntity, 'id' | 'masterId' | 'sealed' | 'derivation'>,
  secret: Buffer,
): Buffer | null {
  if (derivation === null) return null;
  const by = keyOfPhrase(secret, Buffer.from(derivation.salt, 'base64url'));
  try {
    return decrypt(by, Buffer.from(sealed, 'base64url'), contextOf(id, masterId));
  } catch (error) {
    if (error instanceof BrokenSealError) return null;
    throw error;
  }
}

const contextOf = (id: string, masterId: string): string => `office_keys.${id} ${masterId}`;
