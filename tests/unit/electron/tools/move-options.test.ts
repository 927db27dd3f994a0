import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMoveOptions } from '../../../../electron/tools/move-options';

const SERVER = 'postgres://desk@db.example:6000/office';

describe('the command line of move', () => {
  it('reads a file and a server, the folder beside the file, and the password from outside', () => {
    const options = readMoveOptions(['--from', 'a/office.sqlite', '--to', SERVER], 'secret');
    expect(options).toEqual({
      from: { driver: 'sqlite', file: resolve('a/office.sqlite') },
      to: {
        driver: 'postgres',
        ...{ host: 'db.example', port: 6000, database: 'office', user: 'desk', password: 'secret', tls: null },
      },
      filesFolder: join(resolve('a'), 'files'),
    });
  });

  it('checks certificates where it is told to', () => {
    expect(readMoveOptions(['--from', SERVER, '--to', 'b', '--tls'])).toMatchObject({ from: { tls: { ca: null } } });
  });

  it.each([
    [['--from', 'a'], '--to PLACE is missing'],
    [['--from', 'a', '--to', 'b'], 'one of --from and --to is a file'],
    [['--from', SERVER, '--to', SERVER], 'one of --from and --to is a file'],
    [['--from', 'a', '--to', 'mysql://x/y'], '--to takes a file or postgres://'],
    [['--from', 'a', '--to', SERVER, '--ca', '/no/such'], '--ca: /no/such cannot be read'],
    [['--form', 'a'], "Unknown option '--form'"],
  ])('refuses %j in one line', (args, words) => {
    expect(() => readMoveOptions(args)).toThrow(words);
  });
});
