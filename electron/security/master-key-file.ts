import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type DeskKeys, type Keeper, type MasterKey, PassphraseError } from './master-keys.port';
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
type PassphraseEntry = Extract<Entry, { kind: 'passphrase' }>;

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
export class MasterKeyFile implements DeskKeys {
  #passphrase: string | null = null;

  constructor(private readonly parts: MasterKeyFileParts) {}

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

  async keep(master: MasterKey): Promise<void> {
    const entry = await this.seal(master);
    const others = (await this.read()).filter(({ id }) => id !== master.id);
    await this.write([...others, entry]);
  }

  async keeperOf(id: string): Promise<Keeper> {
    return (await this.read()).find((each) => each.id === id)?.kind ?? 'passphrase';
  }

  async changePassphrase(old: string, passphrase: string): Promise<void> {
    const entries = await this.read();
    const changed = await Promise.all(entries.map((entry) => this.sealAnew(entry, old, passphrase)));
    if (changed.every((entry, at) => entry === entries[at])) throw new PassphraseError('wrong');
    await this.write(changed);
    this.#passphrase = passphrase;
  }

  private async sealAnew(entry: Entry, old: string, passphrase: string): Promise<Entry> {
    const key = entry.kind === 'passphrase' ? await openEntry(entry, old) : null;
    return key === null ? entry : this.sealByPassphrase({ id: entry.id, key }, passphrase);
  }

  private async seal(master: MasterKey): Promise<Entry> {
    const { secrets } = this.parts;
    if (secrets.isThere())
      return { kind: 'system', id: master.id, sealed: secrets.seal(master.key.toString('base64')) };
    // One passphrase for all offices of a desk: a slip must not become a second one.
    const [other] = (await this.read()).filter((entry) => entry.kind === 'passphrase');
    if (other !== undefined) await this.openByPassphrase(other);
    if (this.#passphrase === null) throw new PassphraseError('choose');
    return this.sealByPassphrase(master, this.#passphrase);
  }

  private async sealByPassphrase({ id, key }: MasterKey, passphrase: string): Promise<Entry> {
    const { scrypt = PASSPHRASE_SCRYPT } = this.parts;
    const salt = randomBytes(SALT_BYTES);
    const sealed = encrypt(await derive(passphrase, salt, scrypt), key, contextOf(id));
    return { kind: 'passphrase', id, salt: salt.toString('base64'), scrypt, sealed: sealed.toString('base64') };
  }

  private async openByPassphrase(entry: PassphraseEntry): Promise<Buffer> {
    if (this.#passphrase === null) throw new PassphraseError('enter');
    const key = await openEntry(entry, this.#passphrase);
    if (key !== null) return key;
    this.#passphrase = null;
    throw new PassphraseError('wrong');
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

  private write(keys: readonly Entry[]): Promise<void> {
    return writeWholeFile(this.parts.file, `${JSON.stringify({ version: 1, keys }, null, 2)}\n`);
  }
}

const contextOf = (id: string): string => `master key ${id}`;

/** The key under a passphrase; null where it is another passphrase. */
async function openEntry(entry: PassphraseEntry, passphrase: string): Promise<Buffer | null> {
  const by = await derive(passphrase, Buffer.from(entry.salt, 'base64'), entry.scrypt);
  try {
    return decrypt(by, Buffer.from(entry.sealed, 'base64'), contextOf(entry.id));
  } catch (error) {
    if (error instanceof BrokenSealError) return null;
    throw error;
  }
}
