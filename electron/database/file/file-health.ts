import { type FileTrouble, isPassingTrouble } from '#shared/domain/storage/file-trouble';
import { CommandError } from '../errors';
import { findFileTrouble, lookAtDisk } from './look-at-disk';
import { CODE_OF_TROUBLE } from './sqlite-fault';

/** How often is looked whether the trouble is over. */
const LOOK_MS = 3_000;

/** What the health of a file is watched with. */
export interface FileHealthParts {
  readonly file: string;
  readonly log: { warn(message: string): void };
  /** Writes something small through the gate. */
  readonly tryWrite: () => Promise<void>;
  readonly lookMs?: number;
}

/**
 * Whether the open file of an office can be worked with. Trouble is told to the windows at once, every command that meets
 * it fails with its code, and while it lasts it is looked by and by whether it is over. Damage stays: only a restore helps.
 */
export class FileHealth {
  #trouble: FileTrouble | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;
  readonly #listeners = new Set<(trouble: FileTrouble | null) => void>();

  constructor(private readonly parts: FileHealthParts) {}

  /** Where it lies. */
  get path(): string {
    return this.parts.file;
  }

  /** What is wrong with it now. */
  get trouble(): FileTrouble | null {
    return this.#trouble;
  }

  /** Hears of every change; the answer ends it. */
  listen(listener: (trouble: FileTrouble | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Runs a write: that it went well is the sign that trouble is over. */
  async write<T>(run: () => Promise<T>): Promise<T> {
    const value = await this.read(run);
    if (isPassingTrouble(this.#trouble)) this.note(null);
    return value;
  }

  /** Runs it; an error of the file becomes what the window can say, and is remembered. Others stay what they are. */
  async read<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      throw await this.#say(error);
    }
  }

  /** Remembers trouble that somebody found, or that it is over. */
  note(trouble: FileTrouble | null): void {
    if (this.#isClosed || trouble === this.#trouble) return;
    this.#trouble = trouble;
    this.parts.log.warn(trouble === null ? 'the data file can be worked with again' : `the data file: ${trouble}`);
    clearTimeout(this.#timer);
    if (isPassingTrouble(trouble)) this.#lookLater();
    for (const listener of this.#listeners) listener(trouble);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  async #say(error: unknown): Promise<unknown> {
    if (error instanceof CommandError) {
      // Who stood behind a write that waits for the file hears why it waited.
      return error.code === 'busy' && this.#trouble === 'locked' ? new CommandError('file-locked') : error;
    }
    const trouble = await findFileTrouble(this.parts.file, error);
    if (trouble === null) return error;
    if (isPassingTrouble(this.#trouble) || this.#trouble === null || trouble === 'damaged') this.note(trouble);
    return new CommandError(CODE_OF_TROUBLE[trouble], {}, {}, { cause: error });
  }

  #lookLater(): void {
    this.#timer = setTimeout(() => void this.#look(), this.parts.lookMs ?? LOOK_MS);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    const { file, tryWrite } = this.parts;
    // The disk first: a small write may still find room in what the file has laid out.
    if ((await lookAtDisk(file)) === null) await tryWrite().catch(() => undefined);
    if (isPassingTrouble(this.#trouble) && !this.#isClosed) {
      clearTimeout(this.#timer);
      this.#lookLater();
    }
  }
}
