import { z } from 'zod';
import { placeSchema } from '#shared/ipc/commands/storage';
import { readWholeFile, writeWholeFile } from '../../security/whole-file';

const keptSchema = z.strictObject({
  version: z.literal(1),
  place: placeSchema,
  /** The password as the operating system sealed it; null where it is asked at each start. */
  sealedPassword: z.string().nullable(),
});

/** What a desk remembers of where its data is. */
export type KeptPlace = Omit<z.output<typeof keptSchema>, 'version'>;

const HERE: KeptPlace = { place: { kind: 'here' }, sealedPassword: null };

/** The file cannot be understood: better to say so than to open another database. */
export class PlaceFileDamagedError extends Error {
  constructor(
    readonly file: string,
    options: { readonly cause: unknown },
  ) {
    super(`cannot understand ${file}`, options);
    this.name = 'PlaceFileDamagedError';
  }
}

/** Reads where the data is; without a file it is here. Rejects with PlaceFileDamagedError. */
export async function readPlace(file: string): Promise<KeptPlace> {
  const text = await readWholeFile(file);
  if (text === null) return HERE;
  try {
    const { place, sealedPassword } = keptSchema.parse(JSON.parse(text));
    return { place, sealedPassword };
  } catch (cause) {
    throw new PlaceFileDamagedError(file, { cause });
  }
}

/** Remembers it, whole or not at all, readable by this user only. */
export async function writePlace(file: string, kept: KeptPlace): Promise<void> {
  await writeWholeFile(file, JSON.stringify({ version: 1, ...kept }, null, 2));
}
