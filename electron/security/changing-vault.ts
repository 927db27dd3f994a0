import { createVault, type Keyring, type Vault } from './vault';

/** A vault whose keys may change under it, by a rotation here or at another desk; who holds it notices nothing. */
export class ChangingVault implements Vault {
  #ring: Keyring;
  #vault: Vault;

  constructor(ring: Keyring) {
    this.#ring = ring;
    this.#vault = createVault(ring);
  }

  /** The keys as they are now. */
  get ring(): Keyring {
    return this.#ring;
  }

  /** Goes on with other keys. */
  change(ring: Keyring): void {
    this.#ring = ring;
    this.#vault = createVault(ring);
  }

  seal(plain: string, context: string): string {
    return this.#vault.seal(plain, context);
  }

  open(sealed: string, context: string): string {
    return this.#vault.open(sealed, context);
  }

  sealBytes(plain: Buffer, context: string): Buffer {
    return this.#vault.sealBytes(plain, context);
  }

  openBytes(sealed: Buffer, context: string): Buffer {
    return this.#vault.openBytes(sealed, context);
  }

  isSealed(text: string): boolean {
    return this.#vault.isSealed(text);
  }

  isCurrent(sealed: string): boolean {
    return this.#vault.isCurrent(sealed);
  }

  isCurrentBytes(sealed: Buffer): boolean {
    return this.#vault.isCurrentBytes(sealed);
  }

  token(purpose: string, value: string): string {
    return this.#vault.token(purpose, value);
  }
}
