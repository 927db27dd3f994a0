/**
 * The form in which user names are compared: full-width letters of a Chinese keyboard count as plain ones, and case
 * does not tell two names apart.
 */
export function usernameKey(username: string): string {
  return username.trim().normalize('NFKC').toLowerCase();
}
