/** Cards that one notification tells of: only how many, no person and no case (they stand on the screen for all to read). */
export interface CardTelling {
  readonly yellow: number;
  readonly red: number;
}

/** Tells of cards on the desktop, outside the window. */
export interface Notifier {
  tell(cards: CardTelling): void;
}

/** Tells nobody: for tools and tests. */
export const SILENT_NOTIFIER: Notifier = { tell: () => undefined };
