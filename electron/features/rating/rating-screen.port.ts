/** The resident's screen at the window. Its real one is a window of its own; tests have a stand-in. */
export interface RatingScreen {
  /** Opens the screen where it is not, and brings it before the resident. */
  show(): void;
  /** The question is over: the screen goes back to rest, where it would stand in the clerk's way. */
  rest(): void;
}
