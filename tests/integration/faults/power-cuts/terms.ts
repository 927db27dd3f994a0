/** What a program that will be cut is started with. */
export interface CutTask {
  readonly file: string;
  /** Keys that an earlier one was cut over: they are sent again first. */
  readonly again: readonly string[];
  /** Changes the data key instead of taking cases. */
  readonly isRotating?: boolean;
}

/** What it tells: that it begins, what it sends, and what was answered. */
export type CutWord =
  | { readonly kind: 'ready'; readonly synchronous: number; readonly journal: string }
  | { readonly kind: 'sent'; readonly key: string }
  | { readonly kind: 'done'; readonly key: string; readonly number: string }
  | { readonly kind: 'failed'; readonly key: string; readonly code: string };
