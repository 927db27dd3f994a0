/**
 * Which windows are the resident's: they have no session, and the only commands and events for them are those of
 * ratings. Every other window is one of the office.
 */
export class Surfaces {
  readonly #ratingScreens = new Set<number>();

  /** From now on the window is the resident's. Called before its page is loaded. */
  addRatingScreen(windowId: number): void {
    this.#ratingScreens.add(windowId);
  }

  /** The window was closed. */
  forget(windowId: number): void {
    this.#ratingScreens.delete(windowId);
  }

  isRatingScreen(windowId: number): boolean {
    return this.#ratingScreens.has(windowId);
  }
}
