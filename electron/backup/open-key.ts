import { type DeskKeys, PassphraseError } from '../security/master-keys.port';
import { readPhrase } from '../security/recovery-phrase';
import { BackupError } from './backup-error';
import { type BackupHeader, openHeaderByPhrase } from './backup-header';

/** What somebody typed to open a backup; "" where nothing was asked for. */
export interface TypedSecret {
  readonly passphrase: string;
  readonly phrase: string;
}

/**
 * The master key of a backup: as this computer keeps it, under the passphrase where it keeps it so, or brought by the recovery
 * phrase; then the computer keeps it, where it can, so that the restored office opens by itself. Rejects with BackupError
 * `passphrase-needed`, `key-missing` or `phrase-wrong`.
 */
export async function openKey(keys: DeskKeys, header: BackupHeader, typed: TypedSecret): Promise<Buffer> {
  if (typed.passphrase !== '') keys.enter(typed.passphrase);
  if (typed.phrase.trim() !== '') return openByPhrase(keys, header, typed.phrase);
  const kept = await keys.find(header.masterId).catch((cause: unknown) => {
    throw cause instanceof PassphraseError ? new BackupError('passphrase-needed', '', { cause }) : cause;
  });
  if (kept === null) throw new BackupError('key-missing');
  return kept;
}

async function openByPhrase(keys: DeskKeys, header: BackupHeader, phrase: string): Promise<Buffer> {
  const secret = readPhrase(phrase);
  const master = secret === null ? null : openHeaderByPhrase(header, secret);
  if (master === null) throw new BackupError('phrase-wrong');
  await keys.keep(master).catch((error: unknown) => {
    // A passphrase is chosen when the office is opened, and the phrase then typed once more.
    if (!(error instanceof PassphraseError)) throw error;
  });
  return master.key;
}
