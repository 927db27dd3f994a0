import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type MasterKey, type MasterKeys, PassphraseError } from './master-keys.port';
import { derive, SCRYPT_PARAMETERS, type ScryptParameters } from './password';
import type { SecretStore } from './secret-store.port';
import { BrokenSealError, decrypt, encrypt } from './vault';
import { readWholeFile, writeWholeFile } from './whole-file';

const scryptSchema = z.strictObject({
  cost: z
    .number()
    .int()
    .min(2)
    .max(2 ** 20),
  blockSize: z.number().int().min(1).max(32),
  parallelization: z.number().int().min(1).max(16),
});
const entrySchema = z.discriminatedUnion('kind', [
  /** Sealed by the operating system for this person on this computer. */
  z.strictObject({ kind: z.literal('system'), id: z.string(), sealed: z.string() }),
  /** Sealed by a key made of the passphrase. */
  z.strictObject({
    ...{ kind: z.literal('passphrase'), id: z.string(), sealed: z.string() },
    ...{ salt: z.string(), scrypt: scryptSchema },
  }),
]);
const fileSchema = z.strictObject({ version: z.literal(1), keys: z.array(entrySchema) });

type Entry = z.output<typeof entrySchema>;

/** The file cannot be understood: better to say so than to begin another. */
export class KeyFileDamagedError extends Error {
  constructor(
    readonly file: string,
    options: { readonly cause: unknown },
  ) {
    super(`cannot understand ${file}`, options);
    this.name = 'KeyFileDamagedError';
  }
}

/** Today's parameters: 64 MiB, about 200 ms on an office computer; asked once at each start. */
export const PASSPHRASE_SCRYPT: ScryptParameters = { ...SCRYPT_PARAMETERS, cost: 2 ** 16 };

const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** What the file is kept with. */
export interface MasterKeyFileParts {
  readonly file: string;
  readonly secrets: SecretStore;
  readonly scrypt?: ScryptParameters;
}

/**
 * The master keys of a data folder, one for each office that this desk has worked with. The operating system's store seals
 * them; where there is none, a passphrase does, which is asked for at each start.
 */
export class MasterKeyFile implements MasterKeys {
  #passphrase: string | null = null;

  constructor(private readonly parts: MasterKeyFileParts) {}

  /** The passphrase that was typed; with it `find` and `make` may go on. */
  enter(passphrase: string): void {
    this.#passphrase = passphrase;
  }

  async find(id: string): Promise<Buffer | null> {
    const entry = (await this.read()).find((each) => each.id === id);
    if (entry === undefined) return null;
    if (entry.kind === 'passphrase') return this.openByPassphrase(entry);
    const opened = this.parts.secrets.open(entry.sealed);
    return opened === null ? null : Buffer.from(opened, 'base64');
  }

  async make(): Promise<MasterKey> {
    const master = { id: randomUUID(), key: randomBytes(KEY_BYTES) };
    await this.keep(master);
    return master;
  }

  /** Keeps a key, instead of one of the same name. */
  async keep(master: MasterKey): Promise<void> {
    const entry = await this.seal(master);
    const keys = [...(await this.read()).filter(({ id }) => id !== master.id), entry];
    await writeWholeFile(this.parts.file, `${JSON.stringify({ version: 1, keys }, null, 2)}\n`);
  }

  private async seal({ id, key }: MasterKey): Promise<Entry> {
    const { secrets, scrypt = PASSPHRASE_SCRYPT } = this.parts;
    if (secrets.isThere()) return { kind: 'system', id, sealed: secrets.seal(key.toString('base64')) };
    if (this.#passphrase === null) throw new PassphraseError('choose');
    const salt = randomBytes(SALT_BYTES);
    const sealed = encrypt(await derive(this.#passphrase, salt, scrypt), key, contextOf(id));
    return { kind: 'passphrase', id, salt: salt.toString('base64'), scrypt, sealed: sealed.toString('base64') };
  }

  private async openByPassphrase(entry: Extract<Entry, { kind: 'passphrase' }>): Promise<Buffer> {
    if (this.#passphrase === null) throw new PassphraseError('enter');
    const by = await derive(this.#passphrase, Buffer.from(entry.salt, 'base64'), entry.scrypt);
    try {
      return decrypt(by, Buffer.from(entry.sealed, 'base64'), contextOf(entry.id));
    } catch (error) {
      throw error instanceof BrokenSealError ? new PassphraseError('wrong') : error;
    }
  }

  private async read(): Promise<readonly Entry[]> {
    const text = await readWholeFile(this.parts.file);
    if (text === null) return [];
    try {
      return fileSchema.parse(JSON.parse(text)).keys;
    } catch (cause) {
      throw new KeyFileDamagedError(this.parts.file, { cause });
    }
  }
}

const contextOf = (id: string): string => `master key ${id}`;
