import { once } from 'node:events';
import { chown, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { accessOf } from '../../../electron/app/remembered-place';
import { openDatabase } from '../../../electron/database/open-database';
import type { ServerAccess } from '../../../electron/database/server/server-access';
import { tryServer } from '../../../electron/database/server/try-server';
import { testMasterKeys } from '../../factories/test-vault';
import { type Certificate, type CertificateWish, makeAuthority } from '../../helpers/certificates';
import { type PostgresServer, startPostgres } from '../../helpers/postgres-server';
import { DESK, OWNER, runServerScript } from '../../helpers/server-script';

const OFFICE = 'office';
const HOUR_MS = 3_600_000;
const clock = { now: () => '2026-03-02T02:00:00.000Z' };
const quiet = { warn: () => undefined };

const authority = makeAuthority('the office');
const stranger = makeAuthority('a stranger');
const days = (from: number, to: number) => {
  const [begin, end] = [from, to].map((day) => new Date(Date.now() + day * 24 * HOUR_MS)) as [Date, Date];
  return { from: begin, to: end };
};
const here: CertificateWish = { names: ['127.0.0.1'], ...days(-1, 1) };
const fault = (name: string) => ({ kind: 'fault', fault: name });

/** Who may come in, one rule a line: the desks encrypted only, the owner not at all without, the tests' own account as it likes. */
const WHO_MAY = `hostssl all ${DESK.user} 127.0.0.1/32 scram-sha-256
hostnossl all ${OWNER.user} 127.0.0.1/32 reject
host all postgres 127.0.0.1/32 scram-sha-256
`;

describe('a server that encrypts', () => {
  let server: PostgresServer;
  let admin: pg.Client;
  /** The server as an administrator enters it: with a certificate to check against, or with what the computer trusts. */
  const access = (certificate: string | null): ServerAccess => {
    const { host, port } = server.access;
    const { user, password } = DESK;
    const tls = certificate === null ? 'computer' : 'certificate';
    const entered = { host, port, database: OFFICE, user, tls, certificate: certificate ?? '' } as const;
    return accessOf({ server: entered, password });
  };
  const put = async (name: string, content: string) => {
    const { uid, gid } = await stat(server.dataFolder);
    await writeFile(join(server.dataFolder, name), content, { mode: 0o600 });
    await chown(join(server.dataFolder, name), uid, gid);
  };
  /** Lets the server take its files anew; whoever connects afterwards finds them in force. */
  const takeFilesAnew = async () => {
    const loadedAt = async () => {
      const client = new pg.Client({ ...server.access, database: 'postgres' });
      await client.connect();
      const { rows } = await client.query<{ at: string }>('SELECT pg_conf_load_time()::text AS at');
      await client.end();
      return rows[0]?.at;
    };
    const before = await loadedAt();
    await admin.query('SELECT pg_reload_conf()');
    await vi.waitFor(async () => expect(await loadedAt()).not.toBe(before), 5_000);
  };
  const present = async ({ certificate, key }: Certificate) => {
    await put('server.crt', certificate);
    await put('server.key', key);
    await takeFilesAnew();
  };

  beforeAll(async () => {
    server = await startPostgres();
    await runServerScript(server.access, OFFICE);
    await (
      await openDatabase({ driver: 'postgres', ...access(null), ...OWNER, tls: null }, clock, quiet, testMasterKeys)
    ).close();
    admin = new pg.Client({ ...server.access, database: 'postgres' });
    await admin.connect();
    const { certificate, key } = authority.issue(here);
    await put('server.crt', certificate);
    await put('server.key', key);
    await put('pg_hba.conf', WHO_MAY);
    await admin.query('ALTER SYSTEM SET ssl = on');
    await takeFilesAnew();
  });
  afterAll(async () => {
    await admin.end();
    await server.stop();
  });

  it('is worked with where its certificate is the office’s own', async () => {
    expect(await tryServer(access(authority.certificate))).toMatchObject({ kind: 'office' });
    const database = await openDatabase(
      { driver: 'postgres', ...access(authority.certificate) },
      clock,
      quiet,
      testMasterKeys,
    );
    const sessions = await admin.query(
      'SELECT DISTINCT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename = $1',
      [DESK.user],
    );
    await database.close();
    expect(sessions.rows).toEqual([{ ssl: true }]);
  });

  it('is not trusted where nobody that the desk trusts has signed', async () => {
    expect(await tryServer(access(null))).toEqual(fault('certificate-untrusted'));
    expect(await tryServer(access(stranger.certificate))).toEqual(fault('certificate-untrusted'));
  });

  it('is refused where its certificate is of another name, or not of this day', async () => {
    await present(authority.issue({ ...here, names: ['db.elsewhere.example'] }));
    expect(await tryServer(access(authority.certificate))).toEqual(fault('certificate-name'));
    await present(authority.issue({ ...here, ...days(-3, -2) }));
    expect(await tryServer(access(authority.certificate))).toEqual(fault('certificate-expired'));
    await present(authority.issue({ ...here, ...days(2, 3) }));
    expect(await tryServer(access(authority.certificate))).toEqual(fault('certificate-expired'));
    await present(authority.issue(here));
    expect(await tryServer(access(authority.certificate))).toMatchObject({ kind: 'office' });
  });

  it('says that it takes encrypted desks only, whichever way its rules put it', async () => {
    expect(await tryServer({ ...access(null), tls: null })).toEqual(fault('tls-needed'));
    expect(await tryServer({ ...access(null), ...OWNER, tls: null })).toEqual(fault('tls-needed'));
  });

  it('says that it does not encrypt where it does not', async () => {
    await admin.query('ALTER SYSTEM SET ssl = off');
    await takeFilesAnew();
    expect(await tryServer(access(authority.certificate))).toEqual(fault('tls-missing'));
    await admin.query('ALTER SYSTEM SET ssl = on');
    await takeFilesAnew();
  });
});

/** Somebody in the server's place who asks for the password in the clear as soon as he can, and keeps what he hears. */
class Impostor {
  readonly #server: Server;
  heard = '';

  constructor(answer: 'S' | 'N', certificate: Certificate) {
    this.#server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        socket.write(answer);
        const { certificate: cert, key } = certificate;
        this.#listen(answer === 'N' ? socket : new TLSSocket(socket, { isServer: true, cert, key }));
      });
    });
  }

  async open(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  close(): void {
    this.#server.close();
  }

  #listen(socket: Socket): void {
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      this.heard += chunk.toString('latin1');
      socket.write(Buffer.from('R\0\0\0\x08\0\0\0\x03', 'latin1')); // AuthenticationCleartextPassword
    });
  }
}

describe('somebody in the server’s place', () => {
  let impostor: Impostor;
  afterEach(() => impostor.close());

  const attempt = async (answer: 'S' | 'N', certificate: Certificate, ca: string) => {
    impostor = new Impostor(answer, certificate);
    const port = await impostor.open();
    return tryServer({ host: '127.0.0.1', port, ...DESK, database: OFFICE, tls: { ca } });
  };

  it.each([
    ['whom nobody trusts', 'S', stranger.issue(here), 'certificate-untrusted'],
    ['of another name', 'S', authority.issue({ ...here, names: ['localhost'] }), 'certificate-name'],
    ['whose certificate has run out', 'S', authority.issue({ ...here, ...days(-3, -2) }), 'certificate-expired'],
    ['who does not encrypt', 'N', stranger.issue(here), 'tls-missing'],
  ] as const)('%s hears neither the account nor the password', async (_, answer, certificate, name) => {
    expect(await attempt(answer, certificate, authority.certificate)).toEqual(fault(name));
    expect(impostor.heard).toBe('');
  });

  it('would hear it where the desk trusted him: the test can tell', async () => {
    void attempt('S', authority.issue(here), authority.certificate);
    await vi.waitFor(() => expect(impostor.heard).toContain(DESK.password), 5_000);
  });
});
