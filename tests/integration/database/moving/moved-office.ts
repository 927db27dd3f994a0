import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { MoveProgress } from '#shared/domain/storage/move-progress';
import { createWriter, type DatabaseLocation, type ServerLocation } from '../../../../electron/database/data-source';
import { type MoveReport, type MoveRequest, moveDatabase } from '../../../../electron/database/moving/move-database';
import { createFileStore, type FileStore } from '../../../../electron/features/file/file-store';
import { createFolderShelf } from '../../../../electron/features/file/folder-shelf';
import { seedOffice } from '../../../../electron/tools/seed-office';
import { testMasterKeys, testVault } from '../../../factories/test-vault';
import { createEmptyDatabase } from '../../../helpers/test-database';
import { NOW, RESOURCES } from '../../features/demonstration/seeded-office';

/** Cases of the office. */
export const CASES = 60;
/** The instant of the tests. */
export const clock = { now: () => NOW };

/** A seeded office in a file with attached files, an empty server beside it, and a folder for more. */
export interface MovedOffice {
  readonly file: { readonly driver: 'sqlite'; readonly file: string };
  readonly server: ServerLocation;
  readonly folder: string;
  readonly files: FileStore;
  /** Hashes of the attached files. */
  readonly hashes: readonly string[];
  /** Runs a statement in a database that no program has open. */
  query(location: DatabaseLocation, sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  move(from: DatabaseLocation, to: DatabaseLocation, part?: Partial<MoveRequest>): Promise<MoveReport>;
  /** Moves until so many rows are over, and no further. */
  cut(from: DatabaseLocation, to: DatabaseLocation, rows: number): Promise<void>;
  close(): Promise<void>;
}

async function query(location: DatabaseLocation, sql: string, values: unknown[] = []) {
  const source = await createWriter(location).initialize();
  try {
    return (await source.query(sql, values)) as Record<string, unknown>[];
  } finally {
    await source.destroy();
  }
}

const ATTACHED = `INSERT INTO files (id, case_id, order_id, name, mime_type, size, sha256, added_at, added_by_id, added_by_name)
  SELECT $1, c.id, NULL, $2, 'text/plain', $3, $4, c.received_at, c.clerk_id, c.clerk_name FROM cases c ORDER BY c.id LIMIT 1`;

/** A store of files as the office's desks have. */
export const fileStoreIn = (folder: string): FileStore => createFileStore(createFolderShelf(folder), testVault());

interface Template {
  readonly folder: string;
  readonly file: string;
  readonly hashes: readonly string[];
}
let made: Promise<Template> | undefined;

/** The office that every test gets a copy of: some cases, attached files, a case that refers to a later one. */
async function makeTemplate(): Promise<Template> {
  const folder = await mkdtemp(join(tmpdir(), 'streetdesk-moved-'));
  const location = { driver: 'sqlite', file: join(folder, 'office.sqlite') } as const;
  await seedOffice({
    location,
    resourcesDir: RESOURCES,
    masterKeys: testMasterKeys,
    plan: { cases: CASES, residents: 40, months: 1, seed: 'moved', now: NOW },
    tell: () => undefined,
  });
  const files = fileStoreIn(join(folder, 'files'));
  const hashes: string[] = [];
  for (const [at, text] of ['情况说明', '𠮷田的材料', ''].entries()) {
    const bytes = Buffer.from(`${text}\0${'x'.repeat(at)}`);
    hashes.push(await files.keep(bytes));
    await query(location, ATTACHED, [`file-${at}`, `材料${at}.txt`, bytes.length, hashes[at]]);
  }
  const [first, last] = ['(SELECT min(id) FROM cases)', '(SELECT max(id) FROM cases)'];
  await query(location, `UPDATE cases SET merged_into_id = ${last} WHERE id = ${first}`);
  return { folder, file: location.file, hashes };
}

/** Copies the office into a folder of its own, with an empty server beside it. */
export async function openMovedOffice(): Promise<MovedOffice> {
  made ??= makeTemplate();
  const template = await made;
  const empty = await createEmptyDatabase('postgres');
  if (empty.location.driver !== 'postgres') throw new Error('not a server');
  const folder = await mkdtemp(join(tmpdir(), 'streetdesk-move-'));
  await cp(template.folder, folder, { recursive: true });
  const files = fileStoreIn(join(folder, 'files'));
  const request = { files: createFolderShelf(join(folder, 'files')), clock, pageRows: 100 };
  return {
    ...{ folder, files, query, hashes: template.hashes, server: empty.location },
    file: { driver: 'sqlite', file: join(folder, 'office.sqlite') },
    move: (from, to, part = {}) => moveDatabase({ ...request, from, to, ...part }),
    async cut(from, to, rows) {
      const stop = new AbortController();
      const onProgress = ({ phase, done }: MoveProgress) => {
        if (phase === 'copying' && done >= rows) stop.abort(new Error('cut'));
      };
      const end = moveDatabase({ ...request, from, to, onProgress, signal: stop.signal });
      await expect(end).rejects.toThrow('cut');
    },
    async close() {
      await empty.discard();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
