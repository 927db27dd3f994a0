import { createHash } from 'node:crypto';
import type { DeskKeys, MasterKey } from '../../electron/security/master-keys.port';
import { createVault, type Keyring, type Vault } from '../../electron/security/vault';

const keyOf = (name: string): Buffer => createHash('sha256').update(`streetdesk test ${name}`).digest();

/** The keys of tests: always the same, so that what one program of a test sealed another opens. */
export function testKeyring(patch: Partial<Keyring> = {}): Keyring {
  return {
    current: { no: 1, key: keyOf('data 1') },
    older: [],
    index: keyOf('index'),
    signing: keyOf('signing'),
    ...patch,
  };
}

/** A vault over the keys of tests. */
export const testVault = (patch: Partial<Keyring> = {}): Vault => createVault(testKeyring(patch));

/** The master key of tests. */
export const TEST_MASTER: MasterKey = { id: 'test', key: keyOf('master') };

/** A computer that knows the master key of tests, and gives it to every office that begins. */
export const testMasterKeys: DeskKeys = {
  find: async (id) => (id === TEST_MASTER.id ? TEST_MASTER.key : null),
  make: async () => TEST_MASTER,
  enter: () => undefined,
  keep: async () => undefined,
  keeperOf: async () => 'system',
  changePassphrase: async () => undefined,
};
