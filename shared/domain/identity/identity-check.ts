/**
 * What a check of a number says. `warning` may be overridden by a clerk with a reason, because real numbers exist
 * that fail the check (domain rule 14); `error` may not: the text cannot be such a number at all.
 */
export type IdentityCheck<Value, Warning extends string, Fault extends string> =
  | { readonly status: 'ok'; readonly value: Value }
  | { readonly status: 'warning'; readonly code: Warning; readonly value: Value }
  | { readonly status: 'error'; readonly code: Fault };

/** Full-width letters and digits made half-width, blanks and dashes dropped, letters in upper case. */
export function normalizeNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u2010-\u2015\u2212-]/g, '')
    .toUpperCase();
}
