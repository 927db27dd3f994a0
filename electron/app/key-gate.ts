import { PASSPHRASE_LEAST } from '#shared/ipc/commands/keys';
import type { KeyNeed } from '#shared/ipc/commands/storage';
import type { DatabaseLocation } from '../database/data-source';
import type { Database } from '../database/database';
import { CommandError } from '../database/errors';
import { recoverMasterKey } from '../database/recovery-keys';
import type { AuditTrail } from '../features/audit/audit-trail.service';
import {
  type DeskKeys,
  type MasterKey,
  MasterKeyMissingError,
  type MasterKeys,
  PassphraseError,
} from '../security/master-keys.port';
import { readPhrase } from '../security/recovery-phrase';

/** Lets an office be opened once its keys are there, and takes what they wait for from whoever sits at the desk. */
export class KeyGate {
  #need: KeyNeed | null = null;
  #isWrong = false;
  /** Brought by the recovery phrase; waits for the passphrase under which it can be kept. */
  #found: MasterKey | null = null;
  #isRecovered = false;

  constructor(private readonly desk: DeskKeys) {}

  /** What the keys wait for. */
  get need(): KeyNeed | null {
    return this.#need;
  }

  /** Opens an office; null where its keys wait for something. */
  async pass<T>(open: (masters: MasterKeys) => Promise<T>): Promise<T | null> {
    this.#isWrong = false;
    try {
      const opened = await open(this.desk);
      this.#need = null;
      return opened;
    } catch (error) {
      this.#need = needOf(error);
      if (this.#need === null) throw error;
      this.#isWrong = error instanceof PassphraseError && error.fault === 'wrong';
      return null;
    }
  }

  /** Takes the passphrase; whether it is right shows when the office is opened: ask `refuseWrong` then. */
  async enterPassphrase(passphrase: string): Promise<void> {
    if (this.#need === null || this.#need === 'recovery-phrase') throw new CommandError('conflict');
    if (this.#need === 'choose-passphrase' && passphrase.length < PASSPHRASE_LEAST) {
      throw new CommandError('invalid-input', {}, { passphrase: 'password-short' });
    }
    this.desk.enter(passphrase);
    await this.keepFound();
  }

  /** Fails with `passphrase-wrong` where the last opening found it so. */
  refuseWrong(): void {
    if (this.#isWrong) throw new CommandError('passphrase-wrong', {}, { passphrase: 'invalid' });
  }

  /** Lets the recovery phrase bring the master key of the office that lies there; this computer keeps it from now on. */
  async enterPhrase(location: DatabaseLocation, text: string): Promise<void> {
    if (this.#need !== 'recovery-phrase') throw new CommandError('conflict');
    const secret = readPhrase(text);
    if (secret === null) throw new CommandError('invalid-input', {}, { phrase: 'phrase-shape' });
    this.#found = await recoverMasterKey(location, secret);
    if (this.#found === null) throw new CommandError('phrase-wrong', {}, { phrase: 'invalid' });
    await this.keepFound();
  }

  /** Records in the office that the phrase brought its keys here. Nobody is signed in yet: the entry has no actor. */
  async record(database: Database, audit: AuditTrail): Promise<void> {
    if (!this.#isRecovered) return;
    await database.write('keys.recovered', (tx) => audit.record(tx, null, { action: 'keys.recovered', subjectId: '' }));
    this.#isRecovered = false;
  }

  private async keepFound(): Promise<void> {
    const found = this.#found;
    if (found === null) return;
    await this.pass(() => this.desk.keep(found));
    if (this.#need !== null) return;
    this.#found = null;
    this.#isRecovered = true;
  }
}

function needOf(error: unknown): KeyNeed | null {
  if (error instanceof MasterKeyMissingError) return 'recovery-phrase';
  if (!(error instanceof PassphraseError)) return null;
  return error.fault === 'choose' ? 'choose-passphrase' : 'enter-passphrase';
}
