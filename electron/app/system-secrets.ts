import { safeStorage } from 'electron';
import type { SecretStore } from '../security/secret-store.port';

/** Electron's way to the key ring, Keychain or DPAPI. A Linux without a key ring has only a fixed key: that is none. */
export function createSystemSecrets(platform: NodeJS.Platform): SecretStore {
  const isThere = () =>
    safeStorage.isEncryptionAvailable() &&
    (platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()));
  return {
    isThere,
    seal: (secret) => safeStorage.encryptString(secret).toString('base64'),
    open(sealed) {
      try {
        return isThere() ? safeStorage.decryptString(Buffer.from(sealed, 'base64')) : null;
      } catch {
        return null; // another person's, or another computer's
      }
    },
  };
}
