import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { readWholeFile, writeWholeFile } from '../security/whole-file';

const schema = z.strictObject({
  name: z.string(),
  takenAt: z.string(),
  lost: z.int().nullable(),
  by: z.string().nullable(),
});

/** What is to be written into the log of an office that came out of a backup, as soon as it is open. */
export type PendingRestore = z.output<typeof schema>;

/** Where it waits: beside the database, so that it survives whatever happens between. */
export const restoreNoteOf = (databaseFile: string): string => `${databaseFile}.restored.json`;

/** What waits; null where nothing does, or it cannot be understood. */
export async function readRestoreNote(databaseFile: string): Promise<PendingRestore | null> {
  const text = await readWholeFile(restoreNoteOf(databaseFile));
  try {
    return text === null ? null : schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Lets it wait. */
export async function writeRestoreNote(databaseFile: string, note: PendingRestore): Promise<void> {
  await writeWholeFile(restoreNoteOf(databaseFile), JSON.stringify(note));
}

/** It is written. */
export async function dropRestoreNote(databaseFile: string): Promise<void> {
  await rm(restoreNoteOf(databaseFile), { force: true });
}
