import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Clock } from '#shared/domain/time/clock';
import type { CommandInput, CommandName, CommandOutput } from '#shared/ipc/contract';
import type { CommandReply } from '#shared/ipc/errors';
import type { Program } from '../../../electron/app/compose';
import type { Database } from '../../../electron/database/database';
import { openDatabase } from '../../../electron/database/open-database';
import { composeQuietly } from '../../bench/quiet-program';
import { testMasterKeys } from '../../factories/test-vault';
import { readSqlite } from '../../helpers/read-sqlite';
import { take } from '../ipc/office-harness';
import { handIn, IMMEDIATE_ITEM, JOINT_ITEM } from '../program/intakes';
import { openStreet, PASSWORD, type Person, windowOf } from '../program/street-program';

/** The instant at which the office of these tests begins: a working Monday morning. */
export const OFFICE_NOW = '2026-03-02T01:00:00.000Z';

/** A clock that stands there. */
export const standingClock: Clock = { now: () => OFFICE_NOW };

let template: Promise<string> | null = null;

async function makeTemplate(): Promise<string> {
  const street = await openStreet('sqlite', OFFICE_NOW);
  const { location } = street.test;
  if (location.driver !== 'sqlite') throw new Error('a file is wanted');
  const file = join(await mkdtemp(join(tmpdir(), 'streetdesk-office-')), 'office.sqlite');
  await readSqlite(location.file, 'VACUUM INTO ?', [file]);
  await street.close();
  return file;
}

/** Copies an office with everybody's accounts, and nothing else yet, to a file. */
export async function copyOffice(file: string): Promise<void> {
  template ??= makeTemplate();
  await copyFile(await template, file);
}

/** The program over an office's file, as it is started, without windows and printers. */
export interface FileProgram {
  readonly database: Database;
  readonly program: Program;
  /** What was logged as unexpected. */
  readonly errors: readonly string[];
  send<N extends CommandName>(
    person: Person,
    command: N,
    input: CommandInput<N>,
    key?: string,
  ): Promise<CommandReply<CommandOutput<N>>>;
  /** The same where it must succeed. */
  ask<N extends CommandName>(person: Person, command: N, input: CommandInput<N>): Promise<CommandOutput<N>>;
  close(): Promise<void>;
}

/** Starts the program on a file; its attached files lie in `folder`, else in one of its own. Nobody is signed in. */
export async function startOn(file: string, clock: Clock = standingClock, folder?: string): Promise<FileProgram> {
  const database = await openDatabase({ driver: 'sqlite', file }, clock, { warn: () => undefined }, testMasterKeys);
  const own = await mkdtemp(join(tmpdir(), 'streetdesk-program-'));
  const errors: string[] = [];
  const parts = { database, clock, newId: uuidv7, folder: folder ?? own };
  const program = await composeQuietly({ ...parts, onError: (line) => void errors.push(line) }).catch(async (error) => {
    await database.close();
    throw error;
  });
  const send: FileProgram['send'] = (person, command, input, key = uuidv7()) =>
    program.dispatcher.dispatch(windowOf(person), { command, input, idempotencyKey: key }) as never;
  return {
    ...{ database, program, errors, send },
    ask: async (person, command, input) => take(await send(person, command, input)),
    close: async () => {
      await program.stop();
      await database.close();
      await rm(own, { recursive: true, force: true });
    },
  };
}

/** Signs somebody in. */
export async function signIn({ ask }: FileProgram, person: Person): Promise<void> {
  await ask(person, 'session.login', { username: person, password: PASSWORD });
}

/** What a clerk sends all day: an application with materials; each with a content of its own. */
export async function applicationOf({ ask }: FileProgram): Promise<(content: string) => CommandInput<'case.accept'>> {
  const items = await ask('clerk', 'catalogue.listItems', {});
  const item = items.find(({ item }) => item.id === JOINT_ITEM) ?? items.find(({ item }) => item.id === IMMEDIATE_ITEM);
  const community = (await ask('clerk', 'organisation.list', {})).find(({ kind }) => kind === 'community');
  if (item === undefined || community === undefined) throw new Error('the office is not what it was');
  return (content) => ({
    draftId: null,
    intake: {
      applicant: {
        ...{ residentId: null, name: '张三丰', documentType: 'passport', documentNumber: 'E12345678' },
        ...{ overrideReason: '', phone: '13812345678', address: '香港中路 18 号 2 单元 301' },
      },
      ...{ agent: null, kind: 'application', channel: 'window', itemVersionId: item.versionId, categoryCode: null },
      ...{ content, communityId: community.id, gridId: null, place: '', urgency: 'ordinary' },
      materials: handIn(item),
    },
  });
}
