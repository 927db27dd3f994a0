import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ProgramWindow } from '../screens/window';

/** Keeps what the tour shows and makes: numbered pictures, papers, the month. */
export class Album {
  private count = 0;

  constructor(
    private readonly folder: string,
    private readonly window: ProgramWindow,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  /** A picture of the window, numbered and named by its step. */
  async picture(step: string): Promise<void> {
    const { page } = this.window.program;
    this.count += 1;
    // What is still moving or loading is no picture of the step.
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    await page.screenshot({ path: join(this.folder, `${String(this.count).padStart(2, '0')}-${step}.png`) });
  }

  /** A file that the window wrote. */
  keep(file: string, folder: 'papers' | 'month'): void {
    mkdirSync(join(this.folder, folder), { recursive: true });
    cpSync(file, join(this.folder, folder, basename(file)));
  }

  /** Saves papers of the open case by the words of their types. */
  async papers(...types: readonly string[]): Promise<void> {
    for (const type of types) this.keep(await this.window.savePaper(type), 'papers');
  }
}
