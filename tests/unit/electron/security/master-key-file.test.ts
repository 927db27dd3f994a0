import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeyFileDamagedError, MasterKeyFile } from '../../../../electron/security/master-key-file';
import { NO_SECRET_STORE, type SecretStore } from '../../../../electron/security/secret-store.port';

const scrypt = { cost: 2 ** 4, blockSize: 8, parallelization: 1 };
/** A store that turns texts round: what is on disk is not the key. */
const turningStore = (owner: string): SecretStore => ({
  isThere: () => true,
  seal: (secret) => `${owner} ${[...secret].reverse().join('')}`,
  open: (sealed) => (sealed.startsWith(`${owner} `) ? [...sealed.slice(owner.length + 1)].reverse().join('') : null),
});

describe('the file of master keys', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'streetdesk-keys-'));
    file = join(folder, 'keys.json');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = (passphrase: string | null, secrets: SecretStore = NO_SECRET_STORE) => {
    const keys = new MasterKeyFile({ file, secrets, scrypt });
    if (passphrase !== null) keys.enter(passphrase);
    return keys;
  };

  it('keeps a key under the system’s store, and asks nobody', async () => {
    const { id, key } = await open(null, turningStore('me')).make();
    expect(await open(null, turningStore('me')).find(id)).toEqual(key);
    expect(await open(null, turningStore('me')).keeperOf(id)).toBe('system');
    expect(await readFile(file, 'utf8')).not.toContain(key.toString('base64'));
  });

  it('has no key for another person of the computer', async () => {
    const { id } = await open(null, turningStore('me')).make();
    expect(await open(null, turningStore('another')).find(id)).toBeNull();
    expect(await open('anything', NO_SECRET_STORE).find(id)).toBeNull();
  });

  it('keeps a key under a passphrase where there is no store, which has to be chosen and then entered', async () => {
    await expect(open(null).make()).rejects.toMatchObject({ fault: 'choose' });
    const { id, key } = await open('correct horse').make();
    expect(await open('correct horse').find(id)).toEqual(key);
    expect(await open(null).keeperOf(id)).toBe('passphrase');
    await expect(open(null).find(id)).rejects.toMatchObject({ fault: 'enter' });
    expect(await open(null).find('another office')).toBeNull();
  });

  it('forgets a wrong passphrase, so that the right one is asked for', async () => {
    const { id, key } = await open('correct horse').make();
    const keys = open('wrong');
    await expect(keys.find(id)).rejects.toMatchObject({ fault: 'wrong' });
    await expect(keys.find(id)).rejects.toMatchObject({ fault: 'enter' });
    keys.enter('correct horse');
    expect(await keys.find(id)).toEqual(key);
  });

  it('takes one passphrase for all offices of a desk', async () => {
    const first = await open('correct horse').make();
    await expect(open('a slip').make()).rejects.toMatchObject({ fault: 'wrong' });
    const keys = open('correct horse');
    const second = await keys.make();
    expect([await keys.find(first.id), await keys.find(second.id)]).toEqual([first.key, second.key]);
  });

  it('changes the passphrase for who knows the old one', async () => {
    const { id, key } = await open('correct horse').make();
    await expect(open(null).changePassphrase('wrong', 'battery staple')).rejects.toMatchObject({ fault: 'wrong' });
    await open(null).changePassphrase('correct horse', 'battery staple');
    expect(await open('battery staple').find(id)).toEqual(key);
    await expect(open('correct horse').find(id)).rejects.toMatchObject({ fault: 'wrong' });
  });

  it('does not take a damaged file for a new computer', async () => {
    await open('correct horse').make();
    const text = await readFile(file, 'utf8');
    for (const damaged of ['', '{', text.replace('"version": 1', '"version": 2'), text.slice(0, -20)]) {
      await writeFile(file, damaged);
      await expect(open('correct horse').make()).rejects.toBeInstanceOf(KeyFileDamagedError);
      expect(await readFile(file, 'utf8')).toBe(damaged);
    }
  });

  it('opens nothing where a byte of a key was changed', async () => {
    const { id } = await open('correct horse').make();
    const kept = JSON.parse(await readFile(file, 'utf8'));
    const bytes = Buffer.from(kept.keys[0].sealed, 'base64');
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    kept.keys[0].sealed = bytes.toString('base64');
    await writeFile(file, JSON.stringify(kept));
    await expect(open('correct horse').find(id)).rejects.toMatchObject({ fault: 'wrong' });
  });
});
