const SHOWN = 6;

/** An address for lists, pages and papers: its first six characters, at most half of it, and four stars. */
export function maskAddress(address: string): string {
  const characters = Array.from(address.trim());
  if (characters.length === 0) return '';
  return `${characters.slice(0, Math.min(SHOWN, Math.floor(characters.length / 2))).join('')}****`;
}
