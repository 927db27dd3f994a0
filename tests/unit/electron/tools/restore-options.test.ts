import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRestoreOptions } from '../../../../electron/tools/restore-options';

const SERVER = 'postgres://owner@db.example:6000/office';
const HERE = ['--data-dir', 'd'];

describe('the command line of restore', () => {
  it('lists where nothing else is said, and takes secrets from outside', () => {
    expect(readRestoreOptions(HERE, { STREETDESK_PASSPHRASE: 'open sesame' })).toEqual({
      ...{ data: resolve('d'), folder: null, server: null, task: { kind: 'list' } },
      ...{ passphrase: 'open sesame', phrase: '' },
    });
    expect(readRestoreOptions([...HERE, '--phrase', 'latest'])).toMatchObject({
      ...{ task: { kind: 'restore', name: 'latest' }, phrase: null },
    });
    expect(readRestoreOptions([...HERE, '--check', 'a.sdb'])).toMatchObject({ task: { kind: 'check', name: 'a.sdb' } });
  });

  it('reads a server as move does, and needs no data folder for it', () => {
    const options = readRestoreOptions(['--folder', 'f', '--server', SERVER, '--tls', 'latest'], { PGPASSWORD: 'p' });
    expect(options).toMatchObject({ data: resolve('f'), server: { user: 'owner', password: 'p', tls: { ca: null } } });
  });

  it.each([
    [['latest'], '--data-dir DIR is missing'],
    [[...HERE, '--list', 'a.sdb'], 'give one of --list, --check NAME and NAME'],
    [[...HERE, 'a.sdb', 'b.sdb'], 'give one of --list, --check NAME and NAME'],
    [[...HERE, '--server', 'mysql://x/y', 'latest'], '--server takes postgres://'],
    [[...HERE, '--server', SERVER, '--ca', '/no/such', 'latest'], '--ca: /no/such cannot be read'],
    [[...HERE, '--tls'], '--tls and --ca go with --server'],
    [[...HERE, '--lsit'], "Unknown option '--lsit'"],
  ])('refuses %j in one line', (args, words) => {
    expect(() => readRestoreOptions(args)).toThrow(words);
  });
});
