import { rm } from 'node:fs/promises';
import { v7 as uuidv7 } from 'uuid';
import type { CommandInput, CommandName, CommandOutput } from '#shared/ipc/contract';
import type { CommandReply } from '#shared/ipc/errors';
import { AuditEntryEntity } from '../../../../electron/database/entities/audit-entry.entity';
import { managerOf } from '../../../../electron/database/transaction';
import { type Driver, openTestDatabase } from '../../../helpers/test-database';
import { TestClock, take } from '../../ipc/office-harness';
import { composeOn, PASSWORD } from '../../program/street-program';

/** Where the administrator sits. */
export const WINDOW = 1;

/** An empty office with nobody but its administrator. */
export async function openAdministratorDesk(driver: Driver) {
  const clock = new TestClock(Date.parse('2026-03-02T01:00:00.000Z'));
  const test = await openTestDatabase(driver, clock);
  const composed = await composeOn(test.database, clock);
  const send = <N extends CommandName>(command: N, input: CommandInput<N>, windowId = WINDOW) =>
    composed.program.dispatcher.dispatch(windowId, { command, input, idempotencyKey: uuidv7() }) as Promise<
      CommandReply<CommandOutput<N>>
    >;
  const ask = async <N extends CommandName>(command: N, input: CommandInput<N>, windowId = WINDOW) =>
    take(await send(command, input, windowId));
  const signIn = (windowId = WINDOW) =>
    ask('session.login', { username: 'administrator', password: PASSWORD }, windowId);
  await ask('setup.create', {
    streetCode: '370202001',
    centreName: '香港中路街道社会事务受理中心',
    administrator: { username: 'administrator', displayName: '管理员', password: PASSWORD },
    start: 'empty',
  });
  await signIn();
  return {
    ...{ ...composed, clock, test, database: test.database, send, ask, signIn },
    /** Acts on keys in the log, with who did them. */
    async readActs(): Promise<readonly (readonly [string, string])[]> {
      const log = await test.database.read((tx) => managerOf(tx).find(AuditEntryEntity, { order: { id: 'ASC' } }));
      return log
        .filter(({ action }) => action.startsWith('keys.'))
        .map(({ action, actorName }) => [action, actorName] as const);
    },
    async close(): Promise<void> {
      await composed.program.stop();
      await test.close();
      await rm(composed.folder, { recursive: true, force: true });
    },
  };
}

/** The desk. */
export type AdministratorDesk = Awaited<ReturnType<typeof openAdministratorDesk>>;
