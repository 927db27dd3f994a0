/** A text as a part of a `LIKE` pattern whose ESCAPE is a backslash: its own `%` and `_` mean themselves. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
