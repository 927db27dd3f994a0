import { MasterKeyFile } from '../security/master-key-file';
import { SCRYPT_PARAMETERS } from '../security/password';
import { NO_SECRET_STORE } from '../security/secret-store.port';

/** Passphrase of every demonstration office's key file. It is known to all, so little work is spent on it at each start. */
export const DEMONSTRATION_PASSPHRASE = 'streetdesk-demo';

/** Keeps the master keys of a demonstration in a file that any computer opens: a store of secrets would bind it to this one. */
export function keepDemonstrationKeys(file: string): MasterKeyFile {
  const scrypt = { ...SCRYPT_PARAMETERS, cost: 2 ** 10 };
  const keys = new MasterKeyFile({ file, secrets: NO_SECRET_STORE, scrypt });
  keys.enter(DEMONSTRATION_PASSPHRASE);
  return keys;
}
