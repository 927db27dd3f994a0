import { randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '#shared/domain/time/clock';
import { ChangingVault } from '../security/changing-vault';
import { type MasterKey, MasterKeyMissingError, type MasterKeys } from '../security/master-keys.port';
import { decrypt, encrypt, type Keyring, type Vault } from '../security/vault';
import { type KeyPurpose, OfficeKeyEntity } from './entities/office-key.entity';
import { DamagedDatabaseError, isUniqueViolation } from './errors';

const KEY_BYTES = 32;
/** Purposes of the keys that every office begins with. */
const FIRST_KEYS = ['data', 'index', 'signing'] as const;

/** The opened keys of the office that a database holds. */
export class OfficeKeys {
  readonly #vault: ChangingVault;

  constructor(
    readonly master: MasterKey,
    ring: Keyring,
  ) {
    this.#vault = new ChangingVault(ring);
  }

  /** Seals and opens; after a rotation by the new keys, without being asked for anew. */
  get vault(): Vault {
    return this.#vault;
  }

  /** The keys as they are now. */
  get ring(): Keyring {
    return this.#vault.ring;
  }

  /** Reads the keys again: another program may have brought a new one. */
  async refresh(manager: EntityManager): Promise<void> {
    this.#vault.change(openRing(await manager.find(OfficeKeyEntity), this.master));
  }
}

/**
 * Opens the office's keys by the master key of this computer; a database that has none yet is given new ones. Rejects with
 * MasterKeyMissingError, PassphraseError or, where a row was changed, with BrokenSealError.
 */
export async function openOfficeKeys(source: DataSource, masters: MasterKeys, clock: Clock): Promise<OfficeKeys> {
  const { manager } = source;
  if (!(await manager.existsBy(OfficeKeyEntity, { purpose: 'data' }))) {
    await beginKeys(manager, await masters.make(), clock.now());
  }
  const keys = await findOfficeKeys(source, masters);
  if (keys === null) throw new MasterKeyMissingError('');
  return keys;
}

/** The same where a database may have none, which is null; it is given none. */
export async function findOfficeKeys({ manager }: DataSource, masters: MasterKeys): Promise<OfficeKeys | null> {
  const rows = await manager.find(OfficeKeyEntity);
  const id = rows[0]?.masterId;
  if (id === undefined) return null;
  const key = await masters.find(id);
  if (key === null) throw new MasterKeyMissingError(id);
  const master = { id, key };
  return new OfficeKeys(master, openRing(rows, master));
}

/** Gives the office its first keys; where another program was quicker, its keys hold. */
async function beginKeys(manager: EntityManager, master: MasterKey, now: string): Promise<void> {
  const rows = FIRST_KEYS.map((purpose) => makeKeyRow(purpose, 1, master, now));
  await manager.insert(OfficeKeyEntity, rows).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
  });
}

/** A row with a new random key, sealed by the master key. */
export function makeKeyRow(purpose: KeyPurpose, no: number, master: MasterKey, now: string): OfficeKeyEntity {
  const id = `${purpose}-${no}`;
  const sealed = encrypt(master.key, randomBytes(KEY_BYTES), contextOf(id, master.id)).toString('base64url');
  return { id, purpose, no, masterId: master.id, sealed, derivation: null, createdAt: now, confirmedAt: null };
}

function openRing(rows: readonly OfficeKeyEntity[], master: MasterKey): Keyring {
  const keysOf = (purpose: KeyPurpose) =>
    rows
      .filter((row) => row.purpose === purpose)
      .sort((one, other) => other.no - one.no)
      .map(({ id, no, sealed }) => ({
        no,
        key: decrypt(master.key, Buffer.from(sealed, 'base64url'), contextOf(id, master.id)),
      }));
  const [current, ...older] = keysOf('data');
  const [index] = keysOf('index');
  const [signing] = keysOf('signing');
  if (current === undefined || index === undefined || signing === undefined) {
    throw new DamagedDatabaseError(['keys of the office are missing']);
  }
  return { current, older, index: index.key, signing: signing.key };
}

const contextOf = (id: string, masterId: string): string => `office_keys.${id} ${masterId}`;
