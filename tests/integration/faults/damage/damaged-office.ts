import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applicationOf, type FileProgram, signIn, startOn } from '../file-office';

const FILE = 'streetdesk.sqlite';
const CASES = 12;

/** How the office was left: closed as usual, or by a power cut, with its last changes in the log beside the file. */
export type Left = 'closed' | 'cut';

/** An office with some cases, kept in both ways. */
export interface KeptOffice {
  readonly folders: Readonly<Record<Left, string>>;
  /** What the looks of `lookAround` answered. */
  readonly answers: Readonly<Record<string, string>>;
}

/** The database's file in a folder. */
export const fileIn = (folder: string): string => join(folder, FILE);

/** Makes it once, on a copy of the empty office that lies in `folder`. */
export async function keepOffice(folder: string): Promise<KeptOffice> {
  const folders = { closed: join(folder, 'closed'), cut: join(folder, 'cut') };
  for (const each of Object.values(folders)) await mkdir(each);
  const program = await startOn(fileIn(folder), undefined, folder);
  await signIn(program, 'clerk');
  const intake = await applicationOf(program);
  for (let at = 0; at < CASES; at += 1) await program.ask('clerk', 'case.accept', intake(`第 ${at} 件办件的内容`));
  const answers = await lookAround(program);
  await copyFiles(folder, folders.cut);
  await program.close();
  await copyFiles(folder, folders.closed);
  return { folders, answers };
}

/** Copies the files of an office as they lie there. */
export async function copyFiles(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) {
    if (name.startsWith(FILE)) await copyFile(join(from, name), join(to, name));
  }
}

/** What a clerk sees: lists, every case, the register, the settings. Questions that fail answer their code. */
export async function lookAround({ send }: FileProgram): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  const look = async <T>(
    name: string,
    asked: Promise<{ ok: true; value: T } | { ok: false; error: { code: string } }>,
  ) => {
    const reply = await asked;
    answers[name] = reply.ok ? JSON.stringify(reply.value) : `! ${reply.error.code}`;
    return reply.ok ? reply.value : null;
  };
  const sort = { by: 'number', direction: 'asc' } as const;
  const list = await look('cases', send('clerk', 'case.list', { filter: {}, sort, page: 0, pageSize: 50 }));
  for (const { id } of list?.rows ?? []) await look(id, send('clerk', 'case.get', { caseId: id }));
  await look('units', send('clerk', 'organisation.list', {}));
  await look('items', send('clerk', 'catalogue.listItems', {}));
  await look('calendar', send('clerk', 'calendar.get', { year: 2026 }));
  return answers;
}

/** How a file is hit. */
export type Hit = 'bytes' | 'zeros' | 'torn';

/** Overwrites random bytes of a file, a stretch of it with zeros, or cuts its end off. Answers what was done, in words. */
export async function damageFile(file: string, hit: Hit, random: () => number): Promise<string> {
  const bytes = await readFile(file);
  const place = () => Math.floor(random() * bytes.length);
  if (hit === 'torn') {
    const kept = place();
    await writeFile(file, bytes.subarray(0, kept));
    return `torn at ${kept} of ${bytes.length}`;
  }
  const places: number[] = [];
  for (let burst = 0; burst < (hit === 'zeros' ? 1 : 1 + Math.floor(random() * 4)); burst += 1) {
    const at = place();
    const length = Math.min(bytes.length - at, hit === 'zeros' ? 4_096 : 1 + Math.floor(random() * 64));
    const before = Buffer.from(bytes.subarray(at, at + length));
    if (hit === 'zeros') bytes.fill(0, at, at + length);
    else randomBytes(length).copy(bytes, at);
    if (!before.equals(bytes.subarray(at, at + length))) places.push(at);
  }
  await writeFile(file, bytes);
  return places.length === 0 ? 'nothing' : `${hit} at ${places.join(', ')}`;
}
