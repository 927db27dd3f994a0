import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkWhole } from '../../../../electron/database/file/start-check';
import { findFileFault } from '../../../../electron/database/file-fault';
import { managerOf } from '../../../../electron/database/transaction';
import { PASSWORD, windowOf } from '../../program/street-program';
import { copyOffice, type FileProgram, startOn } from '../file-office';
import { randomFrom } from '../power-cuts/run-cuts';
import {
  copyFiles,
  damageFile,
  fileIn,
  type Hit,
  type KeptOffice,
  keepOffice,
  type Left,
  lookAround,
} from './damaged-office';

const HITS: readonly Hit[] = ['bytes', 'bytes', 'bytes', 'zeros', 'torn'];

/**
 * What a start on a damaged file comes to. `refused`: the program does not open it and says why; `told`: it opens and
 * says that something is wrong; `by-day`: found by the whole look that is made each day; `in-words`: a question fails
 * with a code; `harmless`: nothing anybody sees is different; `unsaid`: something is different and nobody says so.
 */
export type Ending = 'refused' | 'told' | 'by-day' | 'in-words' | 'harmless' | 'unsaid';

/** How many, and from which seed on. */
export interface DamagePlan {
  readonly first: number;
  readonly seeds: number;
  tell(line: string): void;
}

/** What came of them. */
export interface DamageFigures {
  readonly endings: Readonly<Record<string, number>>;
  readonly unsaid: readonly string[];
  /** Ends that nobody has words for; must be none. */
  readonly unknown: readonly string[];
}

/** Damages copies of one office, one for each seed, and starts the program on them. */
export async function runDamage({ first, seeds, tell }: DamagePlan): Promise<DamageFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'streetdesk-damage-'));
  const endings: Record<string, number> = {};
  const [unsaid, unknown]: [string[], string[]] = [[], []];
  try {
    await copyOffice(fileIn(folder));
    const office = await keepOffice(folder);
    for (let seed = first; seed < first + seeds; seed += 1) {
      const left: Left = seed % 2 === 0 ? 'closed' : 'cut';
      const copy = await mkdtemp(join(folder, 'copy-'));
      const { what, ending } = await hitOnce(office, copy, left, randomFrom(seed));
      const line = `${left}, seed ${seed}: ${what} → ${ending}`;
      if (ending.startsWith('?')) unknown.push(line);
      if (ending === 'unsaid') unsaid.push(line);
      endings[`${left} ${ending}`] = (endings[`${left} ${ending}`] ?? 0) + 1;
      await rm(copy, { recursive: true });
      if (seed % 50 === 0) tell(`${seed - first + 1} of ${seeds}: ${JSON.stringify(endings)}`);
    }
    return { endings, unsaid, unknown };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function hitOnce(office: KeptOffice, copy: string, left: Left, random: () => number) {
  await copyFiles(office.folders[left], copy);
  const log = `${fileIn(copy)}-wal`;
  const hasLog = await stat(log).then(
    ({ size }) => size > 0,
    () => false,
  );
  const isLogHit = hasLog && random() < 0.5;
  const hit = HITS[Math.floor(random() * HITS.length)] ?? 'bytes';
  const what = await damageFile(isLogHit ? log : fileIn(copy), hit, random);
  const program = await startOn(fileIn(copy)).catch((error: unknown) => error as Error);
  if (program instanceof Error) {
    const fault = findFileFault(program);
    return { what, ending: fault === 'damaged' ? 'refused' : `? ${fault}: ${program.stack}` };
  }
  const ending = await judge(program, office).catch((error: Error) => `? ${error.stack}`);
  await program.close().catch(() => undefined);
  return { what: isLogHit ? `log ${what}` : what, ending };
}

async function judge(program: FileProgram, office: KeptOffice): Promise<Ending> {
  const { database, program: running } = program;
  const login = { username: 'clerk', password: PASSWORD };
  await running.dispatcher.dispatch(windowOf('clerk'), {
    ...{ command: 'session.login', input: login },
    idempotencyKey: '01890a5d-ac96-774b-bcce-b302099a8057',
  });
  const answers = await lookAround(program);
  if (database.file !== null && database.file.trouble !== null) return 'told';
  if (await isFoundByDay(program)) return 'by-day';
  const names = Object.keys(office.answers);
  if (names.every((name) => answers[name] === office.answers[name])) return 'harmless';
  return Object.values(answers).some((answer) => answer.startsWith('!')) ? 'in-words' : 'unsaid';
}

const isFoundByDay = ({ database }: FileProgram): Promise<boolean> =>
  database
    .read((tx) => checkWhole(managerOf(tx), 'integrity_check'))
    .then(
      () => false,
      () => true,
    );
