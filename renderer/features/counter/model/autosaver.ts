/** What the autosaver tells the screen. */
export interface SaveState {
  readonly draftId: string | null;
  readonly savedAt: string | null;
  readonly hasFailed: boolean;
}

/** Before the first save. */
export const NOTHING_SAVED: SaveState = { draftId: null, savedAt: null, hasFailed: false };

interface AutosaverParts<T> {
  readonly save: (id: string | null, content: T) => Promise<{ readonly id: string; readonly savedAt: string }>;
  /** Runs `act` later and gives a way to call it off; a test gives its own. */
  readonly later: (act: () => void) => () => void;
}

/**
 * Saves what is typed, one save at a time, so that a first save never makes two drafts. A failed save (the screen is
 * locked, the database busy) is tried again.
 */
export class Autosaver<T> {
  private state: SaveState = NOTHING_SAVED;
  private pending: { readonly content: T } | null = null;
  private running: Promise<void> | null = null;
  private cancelTimer: (() => void) | null = null;
  private isClosed = false;
  private listener: (state: SaveState) => void = () => undefined;

  constructor(private readonly parts: AutosaverParts<T>) {}

  get draftId(): string | null {
    return this.state.draftId;
  }

  /** Begins to work for a screen, which hears of every save from now on. */
  open(listener: (state: SaveState) => void): void {
    this.isClosed = false;
    this.listener = listener;
    listener(this.state);
  }

  /** Saves once more what is not saved yet, and tries no more after that. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.flush();
  }

  /** Something was typed: it is saved when the pause is over, however fast the typing goes on. */
  changed(content: T): void {
    this.pending = { content };
    this.schedule();
  }

  /** Saves at once what is not saved yet; settles when it is, or when it failed. */
  async flush(): Promise<void> {
    this.stopTimer();
    await this.running;
    await this.run();
  }

  /** Forgets what is not saved yet, waits for a save under way, and begins with another draft or none. */
  async restart(draftId: string | null): Promise<void> {
    this.stopTimer();
    this.pending = null;
    await this.running;
    this.stopTimer();
    this.pending = null;
    this.tell({ draftId, savedAt: null, hasFailed: false });
  }

  private schedule(): void {
    if (this.cancelTimer !== null || this.running !== null || this.isClosed) return;
    this.cancelTimer = this.parts.later(() => {
      this.cancelTimer = null;
      void this.run();
    });
  }

  private run(): Promise<void> {
    if (this.pending === null) return Promise.resolve();
    const { content } = this.pending;
    this.pending = null;
    this.running = this.save(content).finally(() => {
      this.running = null;
      if (this.pending !== null) this.schedule();
    });
    return this.running;
  }

  private async save(content: T): Promise<void> {
    try {
      const { id, savedAt } = await this.parts.save(this.state.draftId, content);
      this.tell({ draftId: id, savedAt, hasFailed: false });
    } catch {
      this.pending ??= { content };
      this.tell({ ...this.state, hasFailed: true });
    }
  }

  private stopTimer(): void {
    this.cancelTimer?.();
    this.cancelTimer = null;
  }

  private tell(state: SaveState): void {
    this.state = state;
    this.listener(state);
  }
}
