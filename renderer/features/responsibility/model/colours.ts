/** Light grounds with a dark edge each; letters on them are the page's own. */
const COLOURS = [
  ['#dbe8f8', '#1d4f91'],
  ['#dcefe2', '#1b6e3c'],
  ['#ece3f6', '#5f3b94'],
  ['#e0eff1', '#0b6470'],
  ['#f1e9dc', '#6f5220'],
  ['#f6e1ea', '#8f2d5c'],
  ['#e6e9ee', '#3d4a5c'],
  ['#e9f0d6', '#51661a'],
] as const;

/** The colours of those who are responsible, in the order in which they first appear: neighbours differ. */
export function colourOf(names: readonly string[], name: string): { readonly ground: string; readonly edge: string } {
  const [ground, edge] = COLOURS[Math.max(0, names.indexOf(name)) % COLOURS.length] ?? COLOURS[0];
  return { ground, edge };
}
