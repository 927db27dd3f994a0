import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SummedShelf } from '../database/file-shelf.port';
import { isWholeFile, sumOfSealed } from '../security/sealed-file';
import { writeWholeFile } from '../security/whole-file';
import { BackupError } from './backup-error';
import type { BackupManifest } from './backup-header';

/** An attached file in a backup: SHA-256 (hex) of what it is, and the sum that its sealed bytes begin with. */
export type FileCopy = BackupManifest['files'][number];

/** Who watches. */
export interface CopyWatch {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** What became of the files that a backup is to hold; of the lost ones the office itself has none any more. */
export interface TakenFiles {
  readonly files: readonly FileCopy[];
  readonly lost: readonly string[];
}

/**
 * Sealed attached files beside the backups, each kept once for all of them: `files/ab/abcd…-ef01…`, named by what they are and by
 * their sealed bytes, which another data key makes others.
 */
export class FileCopies {
  constructor(private readonly folder: string) {}

  /** Copies what is not there yet, and reads each new copy back. A copy that is there is not read again. */
  async take(hashes: readonly string[], shelf: SummedShelf, watch: CopyWatch): Promise<TakenFiles> {
    const known = await this.list();
    const files: FileCopy[] = [];
    const lost: string[] = [];
    for (const [at, sha256] of hashes.entries()) {
      watch.signal.throwIfAborted();
      const copy = await this.takeOne(sha256, shelf, known);
      if (copy === null) lost.push(sha256);
      else files.push(copy);
      watch.onProgress(at + 1, hashes.length);
    }
    return { files, lost };
  }

  /**
   * Reads every file of a backup; one that is gone or damaged is laid there again where the office still has the same bytes.
   * Rejects with BackupError `files-missing` where it has not.
   */
  async check(files: readonly FileCopy[], shelf: SummedShelf | null, watch: CopyWatch): Promise<void> {
    for (const [at, copy] of files.entries()) {
      watch.signal.throwIfAborted();
      if ((await this.find(copy)) === null) await this.heal(copy, shelf);
      watch.onProgress(at + 1, files.length);
    }
  }

  /** Lays the files of a backup back where the office looks for them; what is there and the same stays. */
  async giveBack(files: readonly FileCopy[], shelf: SummedShelf, watch: CopyWatch): Promise<void> {
    for (const [at, copy] of files.entries()) {
      watch.signal.throwIfAborted();
      if (!isCopy(await shelf.find(copy[0]), copy)) {
        const bytes = await this.find(copy);
        if (bytes === null) throw new BackupError('files-missing', copy[0]);
        await shelf.keep(copy[0], bytes);
      }
      watch.onProgress(at + 1, files.length);
    }
  }

  /** Removes what no kept backup names. */
  async prune(mentioned: ReadonlySet<string>): Promise<void> {
    for (const name of await this.list()) if (!mentioned.has(name)) await rm(this.pathOf(name), { force: true });
  }

  private async takeOne(sha256: string, shelf: SummedShelf, known: ReadonlySet<string>): Promise<FileCopy | null> {
    const sum = await shelf.sum(sha256);
    if (sum !== null && known.has(nameOf([sha256, sum]))) return [sha256, sum];
    const bytes = await shelf.find(sha256);
    if (bytes === null || sum === null || !isWholeFile(bytes)) return null;
    const copy: FileCopy = [sha256, sumOfSealed(bytes) ?? ''];
    await this.lay(copy, bytes);
    return copy;
  }

  private async heal(copy: FileCopy, shelf: SummedShelf | null): Promise<void> {
    const bytes = (await shelf?.find(copy[0])) ?? null;
    if (bytes === null || !isCopy(bytes, copy)) throw new BackupError('files-missing', copy[0]);
    await this.lay(copy, bytes);
  }

  private async lay(copy: FileCopy, bytes: Buffer): Promise<void> {
    const path = this.pathOf(nameOf(copy));
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeWholeFile(path, bytes);
    if ((await this.find(copy)) === null) throw new BackupError('files-missing', copy[0]);
  }

  private async find(copy: FileCopy): Promise<Buffer | null> {
    const bytes = await readFile(this.pathOf(nameOf(copy))).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    return isCopy(bytes, copy) ? bytes : null;
  }

  private async list(): Promise<ReadonlySet<string>> {
    const names = await readdir(this.folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return new Set(names.flatMap((name) => /([0-9a-f]{64}-[0-9a-f]{64})$/.exec(name)?.[1] ?? []));
  }

  private pathOf(name: string): string {
    return join(this.folder, name.slice(0, 2), name);
  }
}

const isCopy = (bytes: Buffer | null, [, sum]: FileCopy): bytes is Buffer =>
  bytes !== null && isWholeFile(bytes) && sumOfSealed(bytes) === sum;

/** Name of a copy in the folder. */
export const nameOf = ([sha256, sum]: FileCopy): string => `${sha256}-${sum}`;
