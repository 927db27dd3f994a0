/** The key that opens an office's keys: 32 bytes under a name of its own. It is in no database. */
export interface MasterKey {
  readonly id: string;
  readonly key: Buffer;
}

/** The master keys that this computer keeps. */
export interface MasterKeys {
  /** The key of that name; null where it is not kept here. Rejects with PassphraseError where the passphrase is needed. */
  find(id: string): Promise<Buffer | null>;
  /** A new one, kept before it is answered: what it seals must open again. Rejects with PassphraseError likewise. */
  make(): Promise<MasterKey>;
}

/** How a computer keeps a master key: the operating system's store seals it, or a passphrase does. */
export type Keeper = 'system' | 'passphrase';

/** The master keys of this computer, and the hand on how it keeps them. */
export interface DeskKeys extends MasterKeys {
  /** The passphrase that was typed; `find`, `make` and `keep` go on with it until it proves wrong. */
  enter(passphrase: string): void;
  /** Keeps a key, instead of one of the same name. Rejects as `make` does. */
  keep(master: MasterKey): Promise<void>;
  /** How a key is kept. */
  keeperOf(id: string): Promise<Keeper>;
  /** Seals by another passphrase what the old one opens. Rejects with PassphraseError where it opens nothing. */
  changePassphrase(old: string, passphrase: string): Promise<void>;
}

/** A computer without a store of secrets keeps master keys under a passphrase: it is wanted, or was not the right one. */
export class PassphraseError extends Error {
  constructor(readonly fault: 'choose' | 'enter' | 'wrong') {
    super(`the passphrase of this computer: ${fault}`);
    this.name = 'PassphraseError';
  }
}

/** The office's master key is not on this computer: its recovery phrase brings it. */
export class MasterKeyMissingError extends Error {
  constructor(readonly masterId: string) {
    super(`the master key ${masterId} is not kept on this computer`);
    this.name = 'MasterKeyMissingError';
  }
}
