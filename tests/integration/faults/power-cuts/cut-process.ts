import { once } from 'node:events';
import { v7 as uuidv7 } from 'uuid';
import type { CommandInput } from '#shared/ipc/contract';
import { managerOf } from '../../../../electron/database/transaction';
import { handIn, IMMEDIATE_ITEM, JOINT_ITEM } from '../../program/intakes';
import { type FileProgram, signIn, startOn } from '../file-office';
import type { CutTask, CutWord } from './terms';

const tell = (word: CutWord) =>
  new Promise<void>((resolve, reject) => {
    process.send?.(word, (error: Error | null) => (error === null ? resolve() : reject(error)));
  });

/** What a clerk sends all day: an application with materials; its content names its key. */
async function makeIntake({ ask }: FileProgram): Promise<(key: string) => CommandInput<'case.accept'>> {
  const items = await ask('clerk', 'catalogue.listItems', {});
  const item = items.find(({ item }) => item.id === JOINT_ITEM) ?? items.find(({ item }) => item.id === IMMEDIATE_ITEM);
  const community = (await ask('clerk', 'organisation.list', {})).find(({ kind }) => kind === 'community');
  if (item === undefined || community === undefined) throw new Error('the office is not what it was');
  return (key) => ({
    draftId: null,
    intake: {
      applicant: {
        ...{ residentId: null, name: '张三丰', documentType: 'passport', documentNumber: `E${key.slice(-8)}` },
        ...{ overrideReason: '', phone: '13812345678', address: '香港中路 18 号 2 单元 301' },
      },
      ...{ agent: null, kind: 'application', channel: 'window', itemVersionId: item.versionId, categoryCode: null },
      ...{ content: key, communityId: community.id, gridId: null, place: '', urgency: 'ordinary' },
      materials: handIn(item),
    },
  });
}

/** How safely the connection writes, as SQLite itself says. */
async function readSafety({ database }: FileProgram) {
  return database.write('look', async (tx) => {
    const [safety] = await managerOf(tx).query<{ synchronous: number }[]>('PRAGMA synchronous');
    const [mode] = await managerOf(tx).query<{ journal_mode: string }[]>('PRAGMA journal_mode');
    return { synchronous: Number(safety?.synchronous), journal: String(mode?.journal_mode) };
  });
}

const [task] = (await once(process, 'message')) as [CutTask];
const program = await startOn(task.file);
await signIn(program, 'clerk');
const intake = await makeIntake(program);
await tell({ kind: 'ready', ...(await readSafety(program)) });
for (let at = 0; ; at += 1) {
  const key = task.again[at] ?? uuidv7();
  await tell({ kind: 'sent', key });
  const reply = await program.send('clerk', 'case.accept', intake(key), key);
  await tell(
    reply.ok ? { kind: 'done', key, number: reply.value.number } : { kind: 'failed', key, code: reply.error.code },
  );
}
