import { hostname } from 'node:os';
import { z } from 'zod';
import type { Desk } from '../features/audit/audit-trail.service';
import { readWholeFile, writeWholeFile } from '../security/whole-file';

const fileSchema = z.object({ id: z.uuid() });
const MAX_NAME = 60;

/**
 * The computer as the log names it: by its own name, and by an id that stays the same in this data folder whatever the
 * computer is called. A file that cannot be read is made anew.
 */
export async function readDesk(file: string, newId: () => string, name = hostname()): Promise<Desk> {
  return { id: (await readId(file)) ?? (await makeId(file, newId())), name: name.slice(0, MAX_NAME) };
}

async function readId(file: string): Promise<string | null> {
  const text = await readWholeFile(file);
  try {
    return text === null ? null : fileSchema.parse(JSON.parse(text)).id;
  } catch {
    return null;
  }
}

async function makeId(file: string, id: string): Promise<string> {
  await writeWholeFile(file, JSON.stringify({ id }));
  return id;
}
