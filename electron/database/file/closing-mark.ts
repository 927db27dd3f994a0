import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { readWholeFile, writeWholeFile } from '../../security/whole-file';

/** A bigger file is not read whole at each start and end: at 800 MB a second this is still under a second. */
const MOST_BYTES = 512 * 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;

const markSchema = z.strictObject({ version: z.literal(1), bytes: z.int().min(0), sha256: z.string() });

/** How a file is against the mark of its last clean close; `unknown` where there is none, as after a power cut. */
export type ClosingVerdict = 'same' | 'changed' | 'unknown';

const markOf = (file: string): string => `${file}.closed`;

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) hash.update(chunk);
  return hash.digest('hex');
}

/**
 * Remembers what is in a file that the program has closed. Nothing that is damaged or changed afterwards, by a disk or by
 * somebody past the program, stays unseen at the next start. Not for a file that another program still works on.
 */
export async function writeClosingMark(file: string): Promise<void> {
  const bytes = await sizeOf(file);
  if (bytes === 0 || bytes > MOST_BYTES || (await sizeOf(`${file}-wal`)) > 0) return;
  const mark = { version: 1, bytes, sha256: await hashOfFile(file) };
  await writeWholeFile(markOf(file), `${JSON.stringify(mark)}\n`);
}

/** A mark that was taken away. */
export interface TakenMark {
  readonly verdict: ClosingVerdict;
  readonly text: string | null;
}

/** Looks whether the file is what was closed, and takes the mark away: from now on the file changes. */
export async function takeClosingMark(file: string): Promise<TakenMark> {
  const text = await readWholeFile(markOf(file));
  if (text === null) return { verdict: 'unknown', text };
  const verdict = await compare(file, text);
  await forgetClosing(file);
  return { verdict, text };
}

/** The file was opened in vain (its passphrase is still to come): the next look must find out what this one did. */
export async function returnClosingMark(file: string, { verdict, text }: TakenMark): Promise<void> {
  if (verdict === 'same') await writeClosingMark(file);
  if (verdict === 'changed' && text !== null) await writeWholeFile(markOf(file), text);
}

/** A mark that fits no file: whoever looks next is told that something is wrong. */
export const OTHER_MARK: TakenMark = {
  verdict: 'changed',
  text: `${JSON.stringify({ version: 1, bytes: 0, sha256: '' })}\n`,
};

/** Takes the mark away without a look: another file is put in this one's place. */
export async function forgetClosing(file: string): Promise<void> {
  await rm(markOf(file), { force: true });
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const folder = await open(dirname(file), 'r');
  await folder.sync().finally(() => folder.close());
}

async function compare(file: string, text: string): Promise<ClosingVerdict> {
  const mark = readMark(text);
  if (mark === null) return 'unknown';
  if ((await sizeOf(file)) !== mark.bytes) return 'changed';
  return (await hashOfFile(file)) === mark.sha256 ? 'same' : 'changed';
}

function readMark(text: string): z.output<typeof markSchema> | null {
  try {
    return markSchema.parse(JSON.parse(text));
  } catch {
    return null; // a mark that was hit itself says nothing about the file
  }
}
